package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;

/** Codes become tokens, short-lived tokens long-lived ones. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}/oauth/access_token")
@Produces(MediaType.APPLICATION_JSON)
class OAuthResource {
    private final GraphRequest request;
    private final SandboxApp app;
    private final People people;
    private final Tokens tokens;
    private final Clock clock;

    OAuthResource(GraphRequest request, SandboxApp app, People people, Tokens tokens, Clock clock) {
        this.request = request;
        this.app = app;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GET
    @Transactional
    public JsonNode get() {
        return exchange();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public JsonNode post(byte[] body) {
        request.with(body);
        return exchange();
    }

    private JsonNode exchange() {
        if (!app.appId().equals(request.parameter("client_id"))) {
            throw GraphFailure.oauth(
                    400, 101, null, "Error validating application. Cannot get application info due to a system error.");
        }
        if (!Signature.same(app.appSecret(), request.required("client_secret"))) {
            throw GraphFailure.oauth(400, 1, null, "Error validating client secret.");
        }
        String grant = request.parameter("grant_type");
        return switch (grant == null ? "authorization_code" : grant) {
            case "fb_exchange_token" -> longLived(request.required("fb_exchange_token"));
            case "client_credentials" ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", app.appToken())
                        .put("token_type", "bearer");
            default -> byCode();
        };
    }

    private JsonNode byCode() {
        String person = people.redeem(request.required("code"), request.required("redirect_uri"));
        return token(tokens.ofUser(person, false), Tokens.SHORT);
    }

    private JsonNode longLived(String shortLived) {
        Bearer bearer = tokens.find(shortLived).orElseThrow(GraphFailure::unparsableToken);
        Integer death = bearer.deathAt(clock.instant());
        if (death != null) {
            throw GraphFailure.deadToken(death);
        }
        return token(tokens.ofUser(bearer.personId(), true), Tokens.LONG);
    }

    private static JsonNode token(String token, Duration life) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token)
                .put("token_type", "bearer")
                .put("expires_in", life.toSeconds());
    }
}
