package io.leadline.staff;

import io.leadline.platform.PlatformConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/**
 * Where a request comes from. A header counts only when the installation names it, since anybody can send one; of a list
 * of hops only the last is the trusted proxy's own word.
 */
@ApplicationScoped
class ClientAddress {
    private static final int LONGEST = 64;

    private final PlatformConfig config;

    ClientAddress(PlatformConfig config) {
        this.config = config;
    }

    String of(HttpServerRequest request) {
        return config.clientAddressHeader()
                .map(request::getHeader)
                .map(ClientAddress::lastHop)
                .filter(address -> !address.isEmpty())
                .orElseGet(() -> request.remoteAddress() == null
                        ? ""
                        : request.remoteAddress().hostAddress());
    }

    private static String lastHop(String header) {
        String last = header.substring(header.lastIndexOf(',') + 1).strip();
        return last.length() > LONGEST ? last.substring(0, LONGEST) : last;
    }

    /** What counts as one address when counting failures: an IPv6 customer has a whole /64 to send from. */
    static String network(String address) {
        return address.indexOf(':') < 0 ? address : String.join(":", Arrays.copyOf(expanded(address), 4));
    }

    private static String[] expanded(String ipv6) {
        String bare = ipv6.replaceAll("[%/].*$", "").replaceAll("[\\[\\]]", "");
        String[] ends = bare.split("::", 2);
        String[] head = ends[0].isEmpty() ? new String[0] : ends[0].split(":");
        String[] groups = new String[8];
        Arrays.fill(groups, "0");
        System.arraycopy(head, 0, groups, 0, Math.min(head.length, 8));
        return groups;
    }
}
