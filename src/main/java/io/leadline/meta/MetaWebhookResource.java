package io.leadline.meta;

import io.leadline.inbox.Incoming;
import io.leadline.inbox.Intake;
import io.leadline.platform.Ids;
import io.leadline.platform.Problem;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Where Meta calls: verification of the webhook, and signed deliveries. Answers when the delivery is committed. */
@Path("/webhooks/meta")
@Tag(name = "Webhooks")
class MetaWebhookResource {
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final int LARGE_BODY = 64 * 1024;

    private final WebhookSecrets secrets;
    private final Intake intake;

    MetaWebhookResource(WebhookSecrets secrets, Intake intake) {
        this.secrets = secrets;
        this.intake = intake;
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

    @POST
    @NonBlocking
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "receiveMetaDelivery", summary = "A signed delivery: stored, then answered")
    public Uni<Response> receive(@HeaderParam("X-Hub-Signature-256") String signature, byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw Problem.of(413, "too-large", "The delivery is too large.");
        }
        WebhookSecrets.Known known = secrets.fresh();
        if (known == null || body.length > LARGE_BODY) {
            return onWorker(signature, body);
        }
        if (MetaSignature.genuine(signature, body, known.appSecrets())) {
            return store(body);
        }
        return secrets.mayBeOutdated() ? onWorker(signature, body) : refuse(known);
    }

    /** Where the secrets must be read, or hashing and parsing would hold up the event loop. */
    private Uni<Response> onWorker(String signature, byte[] body) {
        return Uni.createFrom()
                .item(() -> check(signature, body))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(answer ->
                        answer == null ? store(body) : Uni.createFrom().item(answer));
    }

    private Response check(String signature, byte[] body) {
        try {
            WebhookSecrets.Known known = secrets.fresh();
            if (known == null || secrets.mayBeOutdated()) {
                known = secrets.read();
            }
            return MetaSignature.genuine(signature, body, known.appSecrets()) ? null : refusal(known);
        } catch (SQLException away) {
            Log.warnf("webhook: the secrets could not be read: %s", away.getSQLState());
            return Response.status(503).build();
        }
    }

    private static Uni<Response> refuse(WebhookSecrets.Known known) {
        return Uni.createFrom().item(refusal(known));
    }

    private static Response refusal(WebhookSecrets.Known known) {
        return Response.status(known.appSecrets().isEmpty() ? 503 : 401).build();
    }

    private Uni<Response> store(byte[] body) {
        Incoming incoming = new Incoming(Ids.next(), "meta", body.length, MetaSlices.sha256(body), MetaSlices.of(body));
        return Uni.createFrom()
                .completionStage(() -> intake.accept(incoming))
                .map(receipt -> {
                    Log.infof(
                            "delivery %s: %d bytes, %d events, %d new",
                            receipt.delivery(), body.length, incoming.slices().size(), receipt.accepted());
                    return Response.ok("EVENT_RECEIVED").build();
                })
                .onFailure(Intake.Unavailable.class)
                .recoverWithItem(() -> Response.status(503).build());
    }
}
