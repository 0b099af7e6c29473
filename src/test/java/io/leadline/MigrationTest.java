package io.leadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations are found by name, name every constraint, and bring no rows. */
class MigrationTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern VERSIONED =
            Pattern.compile("V(\\d{12})__([a-z]+)_(create|add|drop|rename|backfill|index)_[a-z0-9_]+\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final String NAMED = "constraint\\s+\\w+\\s+";
    private static final Pattern CONSTRAINT = Pattern.compile("(?<!\\w)(" + NAMED
            + ")?(unique(?!\\s+index)\\b|references\\b|check\\s*\\(|foreign\\s+key\\b|exclude\\s+using\\b)");

    private static final List<Path> FILES = Sources.under(MIGRATIONS, ".sql");

    @Test
    void names_say_when_where_and_what() {
        assertFalse(FILES.isEmpty());
        assertEquals(List.of(), FILES.stream().filter(file -> !wellNamed(file)).toList());
    }

    @Test
    void no_two_migrations_share_a_version() {
        Set<String> seen = new HashSet<>();
        List<String> twice = FILES.stream()
                .map(file -> VERSIONED.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .filter(version -> !seen.add(version))
                .toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void every_constraint_has_a_name() {
        assertEquals(List.of(), FILES.stream().flatMap(MigrationTest::nameless).toList());
    }

    /** A single row that the schema itself needs ({@code insert into x (id) values (1)}) is no seed. */
    @Test
    void versioned_migrations_bring_no_rows() {
        List<Path> seeding = FILES.stream()
                .filter(file -> file.getFileName().toString().startsWith("V"))
                .filter(file -> !file.getFileName().toString().contains("_backfill_"))
                .filter(file -> Pattern.compile("(?:^|;)\\s*(insert\\s+into|copy)\\s")
                        .matcher(sql(file).replaceAll("insert into [\\w.]+ \\(id\\) values \\(1\\);", ""))
                        .find())
                .toList();
        assertEquals(List.of(), seeding);
    }

    private static boolean wellNamed(Path file) {
        String room = file.getParent().getFileName().toString();
        String name = file.getFileName().toString();
        return Stream.of(VERSIONED.matcher(name), REPEATABLE.matcher(name))
                .filter(Matcher::matches)
                .anyMatch(match -> match.group(match.groupCount() > 1 ? 2 : 1).equals(room));
    }

    private static Stream<String> nameless(Path file) {
        List<String> found = new ArrayList<>();
        Matcher constraint = CONSTRAINT.matcher(sql(file));
        while (constraint.find()) {
            boolean partOfKey = constraint.group(2).equals("references")
                    && sql(file)
                            .substring(0, constraint.start())
                            .matches("(?s).*constraint\\s+\\w+\\s+foreign\\s+key\\s*\\([^)]*\\)\\s*");
            if (constraint.group(1) == null && !partOfKey) {
                found.add(file.getFileName() + ": " + constraint.group(2));
            }
        }
        return found.stream();
    }

    /** Lower case, without comments and texts. */
    private static String sql(Path file) {
        return Sources.read(file)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("--[^\n]*", "")
                .replaceAll("'[^']*'", "''")
                .replaceAll("\\bcreate\\s+unique\\s+index\\b", "create index");
    }
}
