package io.leadline.functions;

import io.quarkus.logging.Log;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs one thing of this process on a thread of its own. A ring while it runs makes it run once more. */
final class Bell {
    private final Runnable work;
    private final ExecutorService thread;
    private final AtomicBoolean rung = new AtomicBoolean();

    Bell(String name, Runnable work) {
        this.work = work;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    void ring() {
        if (rung.compareAndSet(false, true)) {
            thread.submit(this::run);
        }
    }

    private void run() {
        rung.set(false);
        try {
            work.run();
        } catch (RuntimeException failed) {
            Log.warnf("what was nudged failed: %s", failed.getClass().getName());
        }
    }

    void stop() {
        thread.shutdownNow();
    }
}
