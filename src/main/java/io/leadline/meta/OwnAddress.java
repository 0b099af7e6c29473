package io.leadline.meta;

import io.leadline.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** Where Meta and people's browsers find this installation. */
@ApplicationScoped
class OwnAddress {
    private static final String WEBHOOK = "/webhooks/meta";

    private final PlatformConfig config;

    OwnAddress(PlatformConfig config) {
        this.config = config;
    }

    String webhook(UriInfo asked) {
        return origin(asked) + WEBHOOK;
    }

    /** Without a public address nobody outside can call anyway, and the host's many names are all as good. */
    boolean isOwnWebhook(String address, UriInfo asked) {
        return config.publicUrl().isPresent()
                ? oneLoopback(address).equals(oneLoopback(webhook(asked)))
                : address.endsWith(WEBHOOK);
    }

    /** The webhook as Meta finds it; empty when Meta cannot. */
    Optional<String> reachableWebhook() {
        return isReachable() ? config.publicUrl().map(url -> url.replaceAll("/+$", "") + WEBHOOK) : Optional.empty();
    }

    /** This machine's names for itself are as good as each other. */
    private static String oneLoopback(String address) {
        return address.replaceFirst("^http://(localhost|127\\.0\\.0\\.1|\\[::1])(?=[:/])", "http://localhost");
    }

    String loginRedirect(UriInfo asked) {
        return origin(asked) + "/settings/meta/callback";
    }

    /** Meta calls public https addresses only. */
    boolean isReachable() {
        return config.publicUrl()
                .map(URI::create)
                .filter(url -> "https".equals(url.getScheme()) && url.getHost() != null)
                .map(URI::getHost)
                .filter(host -> !host.equals("localhost") && !host.startsWith("127.") && !host.equals("[::1]"))
                .isPresent();
    }

    /** Without a public address the installation is on loopback only, and the browser's own word is good enough. */
    private String origin(UriInfo asked) {
        String url = config.publicUrl().orElseGet(() -> asked.getBaseUri().toString());
        return url.replaceAll("/+$", "");
    }
}
