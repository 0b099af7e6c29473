package io.leadline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two load generators, run as processes of their own. */
final class Programs {
    private static final int CONNECTIONS = 32;
    private static final int THREADS = 2;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Path LUA = Path.of("src/test/bench/deliveries.lua");

    private Programs() {}

    /** @param broken connections that failed or timed out; latencies in milliseconds */
    record Load(int accepted, int refused, int broken, double seconds, double p50, double p99) {
        double perSecond() {
            return accepted / seconds;
        }
    }

    /** Transactions a second of the insert in the script: what the database alone does. */
    static double pgbench(int port, String database, Path script, int seconds) throws IOException {
        String said = run(
                pgbenchProgram(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + CONNECTIONS,
                "-j",
                "" + THREADS,
                "-T",
                "" + seconds,
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                "postgres",
                "-f",
                script.toString(),
                database);
        Matcher tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench said:\n" + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** Debian's wrapper in the path works only beside a server of its own; the real one lies here. */
    private static String pgbenchProgram() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return "pgbench";
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder())
                    .map(Path::toString)
                    .orElse("pgbench");
        }
    }

    /** Sends every delivery once. */
    static Load wrk(String url, Deliveries deliveries) throws IOException {
        String said = run(
                "wrk",
                "-t",
                "" + THREADS,
                "-c",
                "" + CONNECTIONS,
                "-d",
                "600s",
                "--timeout",
                "20s",
                "-s",
                LUA.toString(),
                url,
                "--",
                deliveries.file().toString(),
                "" + deliveries.size(),
                "" + deliveries.count(),
                "" + THREADS);
        String[] result = said.lines()
                .filter(line -> line.startsWith("RESULT"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said:\n" + said))
                .split("\t");
        return new Load(
                Integer.parseInt(result[1]),
                Integer.parseInt(result[2]),
                Integer.parseInt(result[3]),
                Double.parseDouble(result[4]) / 1e6,
                Double.parseDouble(result[5]) / 1e3,
                Double.parseDouble(result[6]) / 1e3);
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        StringBuilder said = new StringBuilder();
        int ended = 0;
        for (String line; (line = process.inputReader().readLine()) != null; ) {
            said.append(line).append('\n');
            if (line.equals("END") && ++ended == THREADS) {
                // SIGINT: it sums up and leaves
                new ProcessBuilder("kill", "-INT", "" + process.pid()).start();
            }
        }
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(List.of(command) + " failed:\n" + said);
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        return said.toString();
    }
}
