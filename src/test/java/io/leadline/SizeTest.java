package io.leadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that no longer fits into a head holds more than one idea. */
class SizeTest {
    private static final int MOST_LINES = 300;

    /** One list each, as long as the API is: generated from docs/openapi.yaml, and what the screens call its parts. */
    private static final List<String> SHAPES_OF_THE_API = List.of("api/schema.d.ts", "api/types.ts");

    @Test
    void no_source_file_is_longer_than_300_lines() {
        List<Path> sources = Stream.of("src/main/java", "src/test/java", "src/main/webui/src")
                .flatMap(folder -> Sources.under(Path.of(folder), ".java", ".ts", ".tsx").stream())
                .filter(file -> SHAPES_OF_THE_API.stream().noneMatch(file::endsWith))
                .toList();
        assertFalse(sources.isEmpty());
        assertEquals(
                List.of(),
                sources.stream()
                        .filter(file -> Sources.read(file).lines().count() > MOST_LINES)
                        .toList());
    }
}
