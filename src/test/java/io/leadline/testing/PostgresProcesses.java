package io.leadline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The processes of the PostgreSQL that runs on one data folder, found by the file that it keeps there. */
public final class PostgresProcesses {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final Path folder;

    PostgresProcesses(Path folder) {
        this.folder = folder;
    }

    /** The main process, if it lives. */
    public Optional<ProcessHandle> postmaster() {
        return line(PID_LINE)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.isAlive()
                        && process.info().command().orElse("postgres").contains("postgres"));
    }

    /** {@code kill -9} of the main process. */
    public boolean killPostmaster() {
        return postmaster().map(ProcessHandle::destroyForcibly).orElse(false);
    }

    /** {@code kill -9} of one of its children, backends among them: PostgreSQL then restarts itself. */
    public boolean killOneChild(RandomGenerator random) {
        List<ProcessHandle> children =
                postmaster().stream().flatMap(ProcessHandle::children).toList();
        return !children.isEmpty()
                && children.get(random.nextInt(children.size())).destroyForcibly();
    }

    /** Fast shutdown; after a while the hard way. */
    void stop() {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            Optional<ProcessHandle> running = postmaster();
            if (running.isEmpty()) {
                return;
            }
            signal(running.get(), signal);
            waitGone(running.get());
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            process.destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitGone(ProcessHandle process) {
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            LeadlineServer.pause(Duration.ofMillis(50));
        }
    }

    /** @param database {@code leadline_demo} in demo mode */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", "");
    }

    public int port() {
        return Integer.parseInt(line(PORT_LINE).orElseThrow());
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private Optional<String> line(int number) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return lines.size() > number ? Optional.of(lines.get(number).strip()) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
