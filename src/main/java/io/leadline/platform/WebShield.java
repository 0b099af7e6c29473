package io.leadline.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;

/** What every answer carries, and how large a request may be. Works below the resources, so that nothing slips past. */
@ApplicationScoped
class WebShield {
    /** Under this name the request's style nonce lies in its routing context. */
    static final String NONCE = "leadline.nonce";

    private static final long API_LIMIT = 256 * 1024;
    private static final long WEBHOOK_LIMIT = 4 * 1024 * 1024;

    private final boolean https;

    WebShield(PlatformConfig config) {
        https = config.publicUrl().filter(url -> url.startsWith("https:")).isPresent();
    }

    void register(@Observes Filters filters) {
        filters.register(this::shield, 1_000);
    }

    private void shield(RoutingContext request) {
        if (request.normalizedPath().startsWith("/webhooks/")) {
            // machines: no page to protect, and the hottest route there is
            request.response().putHeader("X-Content-Type-Options", "nosniff");
        } else {
            headers(request);
        }
        if (declaredLength(request) > limit(request)) {
            tooLarge(request);
            return;
        }
        request.next();
    }

    private void headers(RoutingContext request) {
        byte[] random = Randomness.bytes(16);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        request.put(NONCE, nonce);
        var answer = request.response().headers();
        answer.set(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                        + "form-action 'self'; frame-ancestors 'none'");
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("X-Frame-Options", "DENY");
        answer.set("Referrer-Policy", "same-origin");
        answer.set("Cross-Origin-Opener-Policy", "same-origin");
        answer.set("Cross-Origin-Resource-Policy", "same-origin");
        answer.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (https) {
            answer.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.normalizedPath().startsWith("/api/")) {
            answer.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static long declaredLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException broken) {
            return 0;
        }
    }

    private static long limit(RoutingContext request) {
        return request.normalizedPath().startsWith("/api/") ? API_LIMIT : WEBHOOK_LIMIT;
    }

    private static void tooLarge(RoutingContext request) {
        Problem problem = Problem.of(413, "too-large", "The request is too large.");
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                .putHeader(
                        HttpHeaders.CONNECTION, request.request().method() == HttpMethod.GET ? "keep-alive" : "close")
                .end(Json.write(problem.document()));
    }
}
