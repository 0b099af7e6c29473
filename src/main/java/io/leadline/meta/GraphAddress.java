package io.leadline.meta;

import java.net.URI;

/** Which addresses and ids may be put together into a call. */
final class GraphAddress {
    private GraphAddress() {}

    /** Whether an address that an answer named lies within the Graph we speak to: scheme, host, port and path. */
    static boolean isWithin(URI base, String address) {
        try {
            URI uri = URI.create(address);
            return base.getScheme().equalsIgnoreCase(uri.getScheme())
                    && base.getHost().equalsIgnoreCase(uri.getHost())
                    && port(base) == port(uri)
                    && uri.getUserInfo() == null
                    && uri.normalize().getPath().startsWith(base.getPath() + "/");
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Meta's ids are decimal; anything else would be a path of the sender's choice. */
    static boolean isId(String id) {
        return id != null && id.matches("[0-9]{1,32}");
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
