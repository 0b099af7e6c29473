package io.leadline.staff;

import io.leadline.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

/** The browser's half of a session. */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "leadline_session";

    private final boolean secure;

    SessionCookie(PlatformConfig config) {
        String address = config.publicUrl().orElse("");
        boolean loopback = address.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/?");
        // browsers keep a Secure cookie only over https; plain http is for one's own machine alone
        secure = !(config.demo() || loopback);
    }

    NewCookie holding(String token) {
        return cookie(token, (int) BrowserSession.LONGEST.toSeconds());
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
