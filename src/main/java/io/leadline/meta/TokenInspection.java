package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks Graph about a token. Outside transactions. */
@ApplicationScoped
class TokenInspection {

    /**
     * What {@code debug_token} says.
     *
     * @param granular the pages a permission was given for; one that is not named here holds for all
     * @param error why it is not valid, or null
     */
    record Debugged(
            boolean valid,
            String appId,
            Instant expiresAt,
            Instant dataAccessExpiresAt,
            List<String> scopes,
            Map<String, List<String>> granular,
            GraphError error) {

        /** A token that tells nothing of its permissions is not suspected. */
        boolean may(String scope, String pageId) {
            boolean granted = scopes.isEmpty() || scopes.contains(scope);
            return granted
                    && (!granular.containsKey(scope) || granular.get(scope).contains(pageId));
        }
    }

    private static final Map<String, String> PAGES =
            Map.of("fields", "id,name,category,access_token,tasks", "limit", "100");

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
                granular(data.path("granular_scopes")),
                data.path("error").isObject() ? deadBecause(data.path("error")) : null);
    }

    private static Map<String, List<String>> granular(JsonNode scopes) {
        Map<String, List<String>> granular = new LinkedHashMap<>();
        for (JsonNode scope : scopes) {
            if (scope.path("target_ids").isArray()) {
                granular.put(scope.path("scope").asText(), texts(scope.path("target_ids")));
            }
        }
        return granular;
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
                pages(app, token, granted.isEmpty() ? debugged.scopes() : granted));
    }

    /** Those of the person's own list, then those that the person's Businesses own or manage for clients. */
    private List<Inspection.ListedPage> pages(App app, String token, List<String> scopes) {
        Map<String, Inspection.ListedPage> listed = new LinkedHashMap<>();
        listed(app, token, "me/accounts").forEach(page -> listed.put(page.id(), page));
        if (scopes.contains("business_management")) {
            for (JsonNode business : optional(app, token, "me/businesses", Map.of("fields", "id", "limit", "100"))) {
                String id = business.path("id").asText();
                if (GraphAddress.isId(id)) {
                    ofBusiness(app, token, id + "/owned_pages").forEach(page -> listed.putIfAbsent(page.id(), page));
                    ofBusiness(app, token, id + "/client_pages").forEach(page -> listed.putIfAbsent(page.id(), page));
                }
            }
        }
        return List.copyOf(listed.values());
    }

    private List<Inspection.ListedPage> listed(App app, String token, String edge) {
        return read(graph.all(app, token, edge, PAGES));
    }

    private List<Inspection.ListedPage> ofBusiness(App app, String token, String edge) {
        return read(optional(app, token, edge, PAGES));
    }

    /**
     * What a person may not see of a Business must not cost them the pages that they may. When Graph is only down, nothing
     * is known, and nobody's pages may be taken for gone.
     */
    private List<JsonNode> optional(App app, String token, String edge, Map<String, String> query) {
        try {
            return graph.all(app, token, edge, query);
        } catch (GraphFailure failure) {
            return switch (failure.errorClass()) {
                case PERMISSION, UNREADABLE -> List.of();
                default -> throw failure;
            };
        }
    }

    private static List<Inspection.ListedPage> read(List<JsonNode> pages) {
        return pages.stream()
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
