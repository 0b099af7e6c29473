package io.leadline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says about one process. */
final class ProcessFigures {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private final Path folder;

    ProcessFigures(long pid) {
        folder = Path.of("/proc", String.valueOf(pid));
    }

    /** CPU time it used so far, in user and system mode. */
    double cpuMilliseconds() throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        // the name in parentheses may hold blanks
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        return ticks * 1_000 / TICKS_PER_SECOND;
    }

    long residentMegabytes() throws IOException {
        return Files.readAllLines(folder.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }
}
