package io.leadline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What tests leave on the disk, and how it goes away. */
final class Folders {
    private Folders() {}

    /** With all that is in it; what cannot be deleted stays, since a test must not fail for it. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (IOException | java.io.UncheckedIOException vanishing) {
            // a process that is just ending deletes its own files meanwhile
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            // as said above
        }
    }
}
