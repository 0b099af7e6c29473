package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks Graph about a token. Outside transactions. */
@ApplicationScoped
class TokenInspection {

    /** What {@code debug_token} says. @param error why it is not valid, or null */
    record Debugged(
            boolean valid,
            String appId,
            Instant expiresAt,
            Instant dataAccessExpiresAt,
            List<String> scopes,
            GraphError error) {}

    private final GraphClient graph;

    TokenInspection(GraphClient graph) {
        this.graph = graph;
    }

    Debugged debug(App app, String token) {
        JsonNode data = graph.get(app, app.token(), "debug_token", Map.of("input_token", token))
                .body()
                .path("data");
        return new Debugged(
                data.path("is_valid").asBoolean(),
                data.path("app_id").asText(null),
                time(data.path("expires_at")),
                time(data.path("data_access_expires_at")),
                texts(data.path("scopes")),
                data.path("error").isObject() ? deadBecause(data.path("error")) : null);
    }

    /** All there is to know about a person's (or system user's) token, and the pages it lists. */
    Inspection inspect(App app, String token, Debugged debugged) {
        JsonNode me = graph.get(app, token, "me", Map.of("fields", "id,name")).body();
        List<String> granted = new ArrayList<>();
        List<String> declined = new ArrayList<>();
        for (JsonNode permission : graph.all(app, token, "me/permissions", Map.of("limit", "200"))) {
            boolean given = "granted".equals(permission.path("status").asText());
            (given ? granted : declined).add(permission.path("permission").asText());
        }
        return new Inspection(
                token,
                me.path("id").asText(),
                me.path("name").asText(me.path("id").asText()),
                granted.isEmpty() ? debugged.scopes() : granted,
                declined,
                debugged.expiresAt(),
                debugged.dataAccessExpiresAt(),
                pages(app, token));
    }

    private List<Inspection.ListedPage> pages(App app, String token) {
        return graph
                .all(app, token, "me/accounts", Map.of("fields", "id,name,category,access_token,tasks", "limit", "100"))
                .stream()
                .filter(page -> GraphAddress.isId(page.path("id").asText()))
                .map(page -> new Inspection.ListedPage(
                        page.path("id").asText(),
                        page.path("name").asText(page.path("id").asText()),
                        page.path("access_token").asText(null),
                        texts(page.path("tasks"))))
                .toList();
    }

    private static GraphError deadBecause(JsonNode error) {
        return new GraphError(
                200,
                "OAuthException",
                error.path("code").asInt(),
                error.path("subcode").asInt(),
                false,
                null,
                null);
    }

    /** Zero means: never. */
    private static Instant time(JsonNode seconds) {
        return seconds.asLong() == 0 ? null : Instant.ofEpochSecond(seconds.asLong());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
