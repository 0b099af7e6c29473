package io.leadline.meta;

import io.leadline.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where Meta and people's browsers find this installation. */
@ApplicationScoped
class OwnAddress {
    private final PlatformConfig config;

    OwnAddress(PlatformConfig config) {
        this.config = config;
    }

    String webhook(UriInfo asked) {
        return origin(asked) + "/webhooks/meta";
    }

    /** Without a public address nobody outside can call anyway, and the host's many names are all as good. */
    boolean isOwnWebhook(String address, UriInfo asked) {
        return config.publicUrl().isPresent() ? address.equals(webhook(asked)) : address.endsWith("/webhooks/meta");
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
