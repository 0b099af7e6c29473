package io.leadline.local;

import io.quarkus.logging.Log;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL from a Maven artifact, durable: it flushes every commit, keeps its files between starts, and is brought back
 * when its processes die. One left running by a killed server is stopped cleanly first.
 */
final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final DataFolder folder;
    private final int port;
    private volatile EmbeddedPostgres server;
    private volatile boolean stopping;

    private LocalPostgres(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static LocalPostgres start(DataFolder folder) throws IOException {
        LocalPostgres postgres = new LocalPostgres(folder, freePort());
        postgres.stopLeftOver();
        postgres.bringUp();
        Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
        return postgres;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /** Creates the database if it is not there, and says how to reach it. */
    Map<String, String> datasource(String database) {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + database + " encoding 'UTF8' template template0");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("PostgreSQL started but does not answer", broken);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "quarkus.datasource.username",
                "postgres");
    }

    /** Tries for a while: after a hard kill the old processes need a moment to let go of the files. */
    private void bringUp() {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.postgres())
                        .setOverrideWorkingDirectory(folder.binaries().toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(port)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setPGStartupWait(Duration.ofSeconds(30))
                        .start();
                return;
            } catch (IOException | RuntimeException notYet) {
                if (System.nanoTime() > giveUpAt) {
                    throw new IllegalStateException("PostgreSQL does not start on " + folder.postgres(), notYet);
                }
                pause(LOOK_EVERY);
            }
        }
    }

    private void watch() {
        while (!stopping) {
            pause(LOOK_EVERY);
            if (!stopping && postmaster().isEmpty()) {
                Log.warn("PostgreSQL is gone; starting it again");
                closeQuietly();
                bringUp();
                Log.info("PostgreSQL is back");
            }
        }
    }

    /** The running main process of this data folder. */
    private Optional<ProcessHandle> postmaster() {
        Path file = folder.postgres().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(LocalPostgres::isPostgres);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true);
    }

    private void stopLeftOver() throws IOException {
        Optional<ProcessHandle> left = postmaster();
        if (left.isEmpty()) {
            return;
        }
        // SIGINT is PostgreSQL's fast shutdown; the SIGTERM of ProcessHandle.destroy would wait for clients
        new ProcessBuilder("kill", "-INT", String.valueOf(left.get().pid())).start();
        try {
            left.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception stillThere) {
            throw new IllegalStateException("a PostgreSQL left running on this folder does not stop", stillThere);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeQuietly() {
        try {
            server.close();
        } catch (IOException | RuntimeException gone) {
            Log.debug("the dead server could not be closed", gone);
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
