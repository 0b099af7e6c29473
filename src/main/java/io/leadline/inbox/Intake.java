package io.leadline.inbox;

import io.leadline.inbox.IntakeStatement.Stored;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes deliveries in. An answer follows the commit of its own delivery, never before; deliveries that come while a commit
 * is under way share the next one, which is what keeps a burst from costing a disk flush each.
 */
@ApplicationScoped
public class Intake {

    /** @param accepted how many of the delivery's events were new */
    public record Receipt(UUID delivery, int accepted) {}

    /** The inbox cannot take the delivery now: the provider should send it again. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(String message) {
            super(message, null, false, false);
        }
    }

    private record Waiting(Incoming incoming, CompletableFuture<Receipt> receipt) {}

    private static final int LARGEST_BATCH_SLICES = 2_000;

    private final IntakeStatement statement;
    private final Nudge nudge;
    private final int batchSize;
    private final BlockingQueue<Waiting> queue;
    private volatile Thread writer;

    Intake(IntakeStatement statement, Nudge nudge, InboxConfig config) {
        this.statement = statement;
        this.nudge = nudge;
        this.batchSize = config.batch();
        this.queue = new ArrayBlockingQueue<>(config.backlog());
    }

    /** Completes when the delivery is committed; fails with {@link Unavailable} when it could not be. Never blocks. */
    public CompletionStage<Receipt> accept(Incoming incoming) {
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        startOnce();
        if (!queue.offer(new Waiting(incoming, receipt))) {
            return CompletableFuture.failedFuture(new Unavailable("too many deliveries are waiting to be stored"));
        }
        return receipt;
    }

    private void startOnce() {
        if (writer == null) {
            synchronized (this) {
                if (writer == null) {
                    writer = Thread.ofPlatform().daemon().name("intake").start(this::write);
                }
            }
        }
    }

    private void write() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                store(nextBatch());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unexpected) {
                Log.error("intake: a batch failed in an unexpected way", unexpected);
            }
        }
    }

    private List<Waiting> nextBatch() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waiting first = queue.take();
        batch.add(first);
        int slices = first.incoming.slices().size();
        while (batch.size() < batchSize && slices < LARGEST_BATCH_SLICES) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
            slices += next.incoming.slices().size();
        }
        return batch;
    }

    private void store(List<Waiting> batch) {
        try {
            Stored stored = statement.run(batch.stream().map(Waiting::incoming).toList());
            batch.forEach(waiting -> {
                UUID id = waiting.incoming.id();
                waiting.receipt.complete(new Receipt(id, stored.accepted(id)));
            });
            if (stored.anything()) {
                nudge.ring();
            }
        } catch (SQLException | RuntimeException failed) {
            refuse(batch, failed);
        }
    }

    /** One bad delivery must not take its neighbours down: each is tried once more by itself. */
    private void refuse(List<Waiting> batch, Exception failed) {
        boolean lostConnection = failed instanceof SQLException sql && IntakeStatement.connectionLost(sql);
        if (batch.size() > 1 && !lostConnection) {
            batch.forEach(waiting -> store(List.of(waiting)));
            return;
        }
        Log.errorf(
                "intake: %d deliveries could not be stored: %s",
                batch.size(),
                failed instanceof SQLException sql
                        ? sql.getSQLState()
                        : failed.getClass().getName());
        batch.forEach(
                waiting -> waiting.receipt.completeExceptionally(new Unavailable("the delivery could not be stored")));
    }

    @PreDestroy
    void stop() {
        if (writer != null) {
            writer.interrupt();
        }
    }
}
