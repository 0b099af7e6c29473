package io.leadline.meta;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Turns the code that a login brings into a token that lives for weeks. */
@ApplicationScoped
class LoginExchange {
    private final GraphClient graph;

    LoginExchange(GraphClient graph) {
        this.graph = graph;
    }

    /** @param redirectUri the very one that the dialog was opened with */
    String tokenFor(App app, String code, String redirectUri) {
        String shortLived = token(
                app,
                Map.of(
                        "client_id",
                        app.id(),
                        "client_secret",
                        app.secret(),
                        "redirect_uri",
                        redirectUri,
                        "code",
                        code));
        return token(
                app,
                Map.of(
                        "grant_type",
                        "fb_exchange_token",
                        "client_id",
                        app.id(),
                        "client_secret",
                        app.secret(),
                        "fb_exchange_token",
                        shortLived));
    }

    private String token(App app, Map<String, String> query) {
        String token =
                graph.exchangeCode(app, query).body().path("access_token").asText("");
        if (token.isEmpty()) {
            throw GraphFailure.of(GraphError.unreadable(200), null);
        }
        return token;
    }
}
