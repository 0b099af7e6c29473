package io.leadline.meta;

import io.leadline.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Meta asks whether this webhook is ours. Its deliveries come to {@link MetaDeliveryRoute}. */
@Path("/webhooks/meta")
@Tag(name = "Webhooks")
class MetaWebhookResource {
    private final WebhookSecrets secrets;

    MetaWebhookResource(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "verifyMetaWebhook", summary = "Verification by Meta: echoes the challenge")
    public Response verify(
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.challenge") String challenge,
            @QueryParam("hub.verify_token") String token)
            throws SQLException {
        if (mode == null || challenge == null || token == null) {
            throw Problem.of(400, "malformed-request", "hub.mode, hub.challenge and hub.verify_token are needed.");
        }
        String wanted = secrets.read().verifyToken();
        if (wanted == null || !same(wanted, token) || !mode.equals("subscribe")) {
            throw Problem.of(403, "forbidden", "The verify token or the mode is not right.");
        }
        secrets.verified();
        return Response.ok(challenge).build();
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
