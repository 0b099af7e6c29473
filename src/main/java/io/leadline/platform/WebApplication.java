package io.leadline.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Serves the web application's page for every path that is one of its own, with the answer's style nonce written into it;
 * assets are static files that never change under their name.
 */
@ApplicationScoped
class WebApplication {
    private static final String PAGES = "^/(?!api[/;]|api$|webhooks/|forms/|internal/|sandbox/|q/|q$|assets/)[^.]*$";

    private final String page = read("META-INF/resources/index.html");

    void routes(@Observes Router router) {
        router.getWithRegex(PAGES).order(-100).handler(this::page);
        router.get("/index.html").order(-100).handler(this::page);
        router.get("/assets/*").order(-100).handler(request -> {
            request.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            request.next();
        });
    }

    private void page(RoutingContext request) {
        String nonce = request.get(WebShield.NONCE, "");
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page.replace("__CSP_NONCE__", nonce));
    }

    private static String read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null
                    ? "<!doctype html><title>Leadline</title><p>The web application was left out of this build.</p>"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
