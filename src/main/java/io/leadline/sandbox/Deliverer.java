package io.leadline.sandbox;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Posts what is due to the app's callback, several deliveries at a time. What was sent is written down afterwards, so a
 * process that dies in between sends it again.
 */
@ApplicationScoped
class Deliverer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 8;

    private final Deliveries deliveries;
    private final AppSubscriptions subscriptions;
    private final SandboxApp app;
    private final Faults faults;
    private final Semaphore bell = new Semaphore(0);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-deliverer").factory());
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Deliverer(Deliveries deliveries, AppSubscriptions subscriptions, SandboxApp app, Faults faults) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.app = app;
        this.faults = faults;
    }

    void start() {
        thread.submit(this::run);
    }

    void ring(@Observes Deliveries.Queued queued) {
        bell.release();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!round()) {
                    rest();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                Log.warnf("sandbox deliveries stumbled: %s", failed.getClass().getName());
                bell.drainPermits();
                pause();
            }
        }
    }

    /** True when there was anything to do. */
    private boolean round() throws InterruptedException {
        int gathered = 0;
        while (gathered < AT_ONCE
                && QuarkusTransaction.requiringNew().call(() -> deliveries.gather(faults.current()))) {
            gathered++;
        }
        List<Deliveries.Delivery> due = deliveries.due(AT_ONCE);
        Optional<AppSubscriptions.Subscription> subscription = subscriptions.toPages();
        List<CompletableFuture<Integer>> answers =
                due.stream().map(delivery -> send(delivery, subscription)).toList();
        for (int i = 0; i < due.size(); i++) {
            close(due.get(i), answers.get(i).join());
        }
        return !due.isEmpty();
    }

    /** The answer's status; null when there was none. */
    private CompletableFuture<Integer> send(
            Deliveries.Delivery delivery, Optional<AppSubscriptions.Subscription> subscription) {
        if (subscription.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        byte[] body = DeliveryBody.bytes(delivery.body());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(subscription.get().callbackUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .header("X-Hub-Signature-256", Signature.header(app.appSecret(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(unreachable -> null);
    }

    private void close(Deliveries.Delivery delivery, Integer status) {
        if (status != null && status == 200) {
            deliveries.accepted(delivery);
        } else {
            deliveries.refused(delivery, status);
        }
    }

    /** Until something is queued, or a redelivery may have become due. */
    private void rest() throws InterruptedException {
        if (bell.tryAcquire(500, TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
