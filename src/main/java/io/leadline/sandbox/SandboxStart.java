package io.leadline.sandbox;

import io.leadline.platform.PlatformConfig;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Brings the sandbox up in demo mode, and does nothing at all in production. */
@ApplicationScoped
class SandboxStart {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PlatformConfig platform;
    private final SandboxConfig config;
    private final World world;
    private final Deliverer deliverer;
    private final SandboxConnection connection;
    private final HttpServer server;

    SandboxStart(
            PlatformConfig platform,
            SandboxConfig config,
            World world,
            Deliverer deliverer,
            SandboxConnection connection,
            HttpServer server) {
        this.platform = platform;
        this.config = config;
        this.world = world;
        this.deliverer = deliverer;
        this.connection = connection;
        this.server = server;
    }

    void start(@Observes @Priority(5_000) StartupEvent started) {
        if (!platform.demo()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(world::ensure);
        Thread.ofPlatform().daemon().name("sandbox-start").start(this::whenListening);
    }

    /** The port is open only after everybody has started: whoever calls it earlier only collects failures. */
    private void whenListening() {
        try {
            while (server.getPort() <= 0) {
                Thread.sleep(PAUSE);
            }
            deliverer.start();
            while (config.connect() && !offered()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean offered() {
        try {
            return connection.offer(server.getPort());
        } catch (RuntimeException failed) {
            Log.warnf(
                    "the sandbox could not offer itself yet: %s",
                    failed.getClass().getName());
            return false;
        }
    }
}
