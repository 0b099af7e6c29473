package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A call to the made-up Graph: its parameters, wherever they stand, and whose token it carries. */
@RequestScoped
class GraphRequest {
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Tokens tokens;
    private final SandboxApp app;
    private final Clock clock;
    private final Map<String, String> inBody = new HashMap<>();

    GraphRequest(UriInfo uri, HttpHeaders headers, Tokens tokens, SandboxApp app, Clock clock) {
        this.uri = uri;
        this.headers = headers;
        this.tokens = tokens;
        this.app = app;
        this.clock = clock;
    }

    /** Takes the parameters that came in the body, as a form or as JSON. */
    GraphRequest with(byte[] body) {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{")) {
            readJson(text);
        } else if (!text.isEmpty()) {
            readForm(text);
        }
        return this;
    }

    UriInfo uri() {
        return uri;
    }

    String parameter(String name) {
        String value = inBody.get(name);
        return value == null ? uri.getQueryParameters().getFirst(name) : value;
    }

    String required(String name) {
        String value = parameter(name);
        if (value == null || value.isEmpty()) {
            throw GraphFailure.invalid("The parameter " + name + " is required");
        }
        return value;
    }

    /** The token's bearer, alive and with a right proof; any kind. */
    Bearer bearer() {
        String token = token();
        checkProof(token);
        if (token.contains("|")) {
            return appBearer(token);
        }
        Bearer bearer = tokens.find(token).orElseThrow(GraphFailure::unparsableToken);
        Integer death = bearer.deathAt(clock.instant());
        if (death != null) {
            throw GraphFailure.deadToken(death);
        }
        return bearer;
    }

    private String token() {
        String header = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean inHeader = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        String token = inHeader ? header.substring(7).strip() : parameter("access_token");
        if (token == null || token.isEmpty()) {
            throw GraphFailure.oauth(
                    400,
                    2500,
                    null,
                    "An active access token must be used to query information about the current user.");
        }
        return token;
    }

    private void checkProof(String token) {
        String proof = parameter("appsecret_proof");
        if (proof != null && !Signature.same(Signature.proof(app.appSecret(), token), proof)) {
            throw GraphFailure.wrongProof();
        }
    }

    private Bearer appBearer(String token) {
        if (!token.startsWith(app.appId() + "|")) {
            throw GraphFailure.oauth(
                    400, 101, null, "Error validating application. Cannot get application info due to a system error.");
        }
        if (!Signature.same(token, app.appToken())) {
            throw GraphFailure.oauth(400, 190, null, "Invalid OAuth access token signature.");
        }
        return Bearer.APP;
    }

    private void readJson(String text) {
        try {
            for (Map.Entry<String, JsonNode> field : Json.read(text).properties()) {
                JsonNode value = field.getValue();
                inBody.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        } catch (IllegalArgumentException broken) {
            throw GraphFailure.invalid("The request body is not valid JSON");
        }
    }

    private void readForm(String text) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            inBody.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw GraphFailure.invalid("The request body is not a valid form");
        }
    }
}
