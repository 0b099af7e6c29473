package io.leadline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The packaged all-in-one server as a process of its own, in a data folder of its own: started, killed, started again on
 * the same port. Whatever it started is gone after {@link #close}, PostgreSQL's processes and the folder included.
 *
 * <p>The jar is that of the system property {@code leadline.app.jar}, else the one in {@code target}.
 */
public final class LeadlineServer implements AutoCloseable {
    public static final String ADMINISTRATOR = "first@example.test";
    public static final String ONE_TIME_PASSWORD = "once-only-for-tests";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private final Thread lastResort = new Thread(this::stopEverything, "leadline-server-stop");
    private Process process;

    private LeadlineServer(Path folder) {
        this.folder = folder;
        environment.put("PORT", String.valueOf(port));
        environment.put("DATA", folder.toString());
        environment.put("LEADLINE_FIRST_ADMIN_EMAIL", ADMINISTRATOR);
        environment.put("LEADLINE_FIRST_ADMIN_PASSWORD", ONE_TIME_PASSWORD);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Not started yet. Demo mode, unless the environment given {@link #with} makes it production. */
    public static LeadlineServer inNewFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
            return new LeadlineServer(Files.createTempDirectory(parent, "data-"));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** Sets a variable of the server's environment, from the next start on. */
    public LeadlineServer with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public LeadlineServer withJvm(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    /** Starts Java and comes back at once; {@link #waitReady} waits. */
    public LeadlineServer start() {
        String jar = System.getProperty("leadline.app.jar", "target/quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeAll(List.of("DATABASE_URL", "PUBLIC_URL", "FUNCTION"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    public LeadlineServer waitReady() {
        URI ready = base().resolve("/q/health/ready");
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!answersReady(http, ready)) {
                if (!process.isAlive() || System.nanoTime() > giveUpAt) {
                    throw new IllegalStateException("the server does not start:\n" + logEnd());
                }
                pause(Duration.ofMillis(100));
            }
        }
        return this;
    }

    private static boolean answersReady(HttpClient http, URI ready) {
        HttpRequest look =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(look, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** {@code kill -9} of Java alone: PostgreSQL's processes stay behind, as they would. */
    public void kill() {
        process.destroyForcibly();
        await(process, PATIENCE);
    }

    /** Stops as an operator would, and PostgreSQL with it. The folder stays, for another {@link #start}. */
    public void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!await(process, Duration.ofSeconds(20))) {
                process.destroyForcibly();
                await(process, PATIENCE);
            }
        }
        postgres().stop();
    }

    /** PostgreSQL's processes on this server's folder. */
    public PostgresProcesses postgres() {
        return new PostgresProcesses(folder.resolve("postgres"));
    }

    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    public Path folder() {
        return folder;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return folder.resolve("server.log");
    }

    public String logEnd() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException none) {
            return "(no log)";
        }
    }

    @Override
    public void close() {
        stopEverything();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook itself does nothing more
        }
        Folders.delete(folder);
    }

    private void stopEverything() {
        stop();
    }

    private static boolean await(Process process, Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Below the range that outgoing connections take their ports from, so that it is still free after a kill. */
    private static int freePort() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket probe = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IllegalStateException("no free port");
    }
}
