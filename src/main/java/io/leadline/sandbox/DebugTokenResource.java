package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a token is good for. A dead token is an ordinary answer here. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}/debug_token")
@Produces(MediaType.APPLICATION_JSON)
class DebugTokenResource {
    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    private final GraphRequest request;
    private final SandboxApp app;
    private final Tokens tokens;
    private final Pages pages;
    private final Clock clock;

    DebugTokenResource(GraphRequest request, SandboxApp app, Tokens tokens, Pages pages, Clock clock) {
        this.request = request;
        this.app = app;
        this.tokens = tokens;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public JsonNode debug() {
        request.bearer();
        String input = request.required("input_token");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode data = answer.putObject("data");
        Optional<Bearer> found = input.equals(app.appToken()) ? Optional.of(Bearer.APP) : tokens.find(input);
        if (found.isEmpty()) {
            dead(data, GraphFailure.unparsableToken());
        } else {
            describe(data, found.get());
        }
        return answer;
    }

    private void describe(ObjectNode data, Bearer bearer) {
        data.put("app_id", app.appId()).put("type", bearer.kind().name()).put("application", "Leadline");
        if (bearer.kind() == Bearer.Kind.APP) {
            data.put("is_valid", true).putArray("scopes");
            return;
        }
        Integer death = bearer.deathAt(clock.instant());
        data.put("issued_at", bearer.issuedAt().getEpochSecond())
                .put(
                        "expires_at",
                        bearer.expiresAt() == null ? 0 : bearer.expiresAt().getEpochSecond())
                .put(
                        "data_access_expires_at",
                        bearer.issuedAt().plus(DATA_ACCESS).getEpochSecond())
                .put("user_id", bearer.personId());
        if (bearer.pageId() != null) {
            data.put("profile_id", bearer.pageId());
        }
        if (death != null) {
            dead(data, GraphFailure.deadToken(death));
            return;
        }
        data.put("is_valid", true);
        ArrayNode scopes = data.putArray("scopes");
        bearer.scopes().forEach(scopes::add);
        ArrayNode granular = data.putArray("granular_scopes");
        bearer.scopes().forEach(scope -> granular(granular.addObject(), scope, bearer));
    }

    /** Names the pages a permission holds for: what was taken away for a page is seen only here. */
    private void granular(ObjectNode entry, String scope, Bearer bearer) {
        entry.put("scope", scope);
        if (Scopes.byPage(scope)) {
            List<String> lost = pages.without(scope);
            ArrayNode targets = entry.putArray("target_ids");
            bearer.pages().stream()
                    .filter(page -> !lost.contains(page))
                    .sorted()
                    .forEach(targets::add);
        }
    }

    private static void dead(ObjectNode data, GraphFailure failure) {
        JsonNode error = failure.envelope("").get("error");
        ObjectNode told = data.putObject("error")
                .put("code", error.get("code").asInt())
                .put("message", error.get("message").asText());
        if (error.has("error_subcode")) {
            told.put("subcode", error.get("error_subcode").asInt());
        }
        data.put("is_valid", false).putArray("scopes");
    }
}
