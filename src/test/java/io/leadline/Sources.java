package io.leadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's own files, as the structure tests read them. */
final class Sources {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", "data", "dist", ".idea", ".vscode");

    private Sources() {}

    static List<Path> under(Path folder, String... endings) {
        return all(folder).stream()
                .filter(file -> Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
                .toList();
    }

    static List<Path> all(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted()
                    .filter(entry -> !NOT_OURS.contains(entry.getFileName().toString()))
                    .flatMap(entry -> Files.isDirectory(entry) ? all(entry).stream() : Stream.of(entry))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whatever bytes it holds, one character each where they are not ASCII. */
    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
