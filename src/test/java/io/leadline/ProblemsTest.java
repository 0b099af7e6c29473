package io.leadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/problems.md lists each problem the code can answer with, and none that it cannot. */
class ProblemsTest {
    private static final Pattern WITH_STATUS = Pattern.compile("\\bof\\(\\s*(\\d{3}),\\s*\"([a-z-]+)\"");
    private static final Pattern CONFLICT = Pattern.compile("\\bconflict\\(\\s*\"([a-z-]+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");

    @Test
    void the_document_and_the_code_name_the_same_problems() {
        Set<String> thrown = new TreeSet<>();
        for (Path file : Sources.under(Path.of("src/main/java"), ".java")) {
            String code = Sources.read(file);
            if (code.contains("Problem")) {
                collect(code, thrown);
            }
        }
        Set<String> written = new TreeSet<>();
        Matcher row = ROW.matcher(Sources.read(Path.of("docs/problems.md")));
        while (row.find()) {
            written.add(row.group(1) + " " + row.group(2));
        }
        assertFalse(thrown.isEmpty());
        assertEquals(thrown, written);
    }

    private static void collect(String code, Set<String> thrown) {
        Matcher status = WITH_STATUS.matcher(code);
        while (status.find()) {
            thrown.add(status.group(2) + " " + status.group(1));
        }
        Matcher conflict = CONFLICT.matcher(code);
        while (conflict.find()) {
            thrown.add(conflict.group(1) + " 409");
        }
    }
}
