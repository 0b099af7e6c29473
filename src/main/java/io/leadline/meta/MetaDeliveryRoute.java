package io.leadline.meta;

import io.leadline.inbox.Incoming;
import io.leadline.inbox.Intake;
import io.leadline.inbox.Via;
import io.leadline.platform.Ids;
import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.MDC;

/**
 * Where Meta delivers: the signature is checked over the raw bytes, the events are stored, and 200 follows the commit. A
 * plain route instead of a resource: it is the one that must keep up with a storm, and half of its cost was the framework
 * around it.
 */
@ApplicationScoped
class MetaDeliveryRoute {
    static final int LARGEST_BODY = 4 * 1024 * 1024;

    /** Hashing and parsing more than this would hold up the event loop. */
    private static final int LARGE_BODY = 64 * 1024;

    private final WebhookSecrets secrets;
    private final Intake intake;
    private final Clock clock;

    MetaDeliveryRoute(WebhookSecrets secrets, Intake intake, Clock clock) {
        this.secrets = secrets;
        this.intake = intake;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.post("/webhooks/meta").order(-100).handler(this::read);
    }

    private void read(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= LARGEST_BODY) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            if (body.length() > LARGEST_BODY) {
                answer(exchange, 413, "");
            } else {
                receive(exchange, body.getBytes());
            }
        });
    }

    private void receive(RoutingContext exchange, byte[] body) {
        Instant receivedAt = clock.instant();
        String signature = exchange.request().getHeader("X-Hub-Signature-256");
        WebhookSecrets.Known known = secrets.fresh();
        boolean sure = known != null && body.length <= LARGE_BODY;
        if (sure && MetaSignature.genuine(signature, body, known.appSecrets())) {
            store(exchange, receivedAt, body);
        } else if (sure && !secrets.mayBeOutdated()) {
            refuse(exchange, known);
        } else {
            onWorker(exchange, receivedAt, signature, body);
        }
    }

    /** Where the secrets must be read first, or the body is large. */
    private void onWorker(RoutingContext exchange, Instant receivedAt, String signature, byte[] body) {
        exchange.vertx()
                .executeBlocking(
                        () -> {
                            WebhookSecrets.Known known = current();
                            if (MetaSignature.genuine(signature, body, known.appSecrets())) {
                                store(exchange, receivedAt, body);
                            } else {
                                refuse(exchange, known);
                            }
                            return null;
                        },
                        false)
                .onFailure(away -> {
                    Log.warnf(
                            "webhook: a delivery could not be checked: %s",
                            away.getClass().getName());
                    answer(exchange, 503, "");
                });
    }

    private WebhookSecrets.Known current() throws SQLException {
        WebhookSecrets.Known known = secrets.fresh();
        return known == null || secrets.mayBeOutdated() ? secrets.read() : known;
    }

    private static void refuse(RoutingContext exchange, WebhookSecrets.Known known) {
        answer(exchange, known.appSecrets().isEmpty() ? 503 : 401, "");
    }

    private void store(RoutingContext exchange, Instant receivedAt, byte[] body) {
        Incoming incoming = new Incoming(
                Ids.next(),
                "meta",
                Via.WEBHOOK,
                receivedAt,
                clock.instant(),
                body.length,
                MetaSlices.sha256(body),
                MetaSlices.of(body));
        Context context = exchange.vertx().getOrCreateContext();
        intake.accept(incoming)
                .whenComplete((receipt, failed) -> context.runOnContext(now -> {
                    if (failed != null) {
                        answer(exchange, 503, "");
                        return;
                    }
                    log(incoming, receipt);
                    answer(exchange, 200, "EVENT_RECEIVED");
                }));
    }

    /** The delivery's id is the thread from here to the lead. */
    private static void log(Incoming incoming, Intake.Receipt receipt) {
        MDC.put("correlation", receipt.delivery().toString());
        Log.infof(
                "delivery: %d bytes, %d events, %d new",
                incoming.size(), incoming.slices().size(), receipt.accepted());
        MDC.remove("correlation");
    }

    private static void answer(RoutingContext exchange, int status, String text) {
        if (!exchange.response().ended() && !exchange.response().closed()) {
            exchange.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(text);
        }
    }
}
