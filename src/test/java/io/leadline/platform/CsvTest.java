package io.leadline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static String lines(String... fields) {
        return new String(Csv.lines(List.of(Arrays.asList(fields))), StandardCharsets.UTF_8);
    }

    @Test
    void fields_are_quoted_where_they_must_be() {
        assertEquals("a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n", lines("a", "b,c", "d\"e", "f\ng", null));
        assertEquals("Шевченко,Ğüneş\r\n", lines("Шевченко", "Ğüneş"));
    }

    @Test
    void what_a_spreadsheet_would_run_is_text() {
        assertEquals("'=1+1,'+380441234567,'-5,'@x\r\n", lines("=1+1", "+380441234567", "-5", "@x"));
        assertEquals("a=1\r\n", lines("a=1"));
    }

    @Test
    void many_rows_are_all_there() {
        byte[] lines = Csv.lines(Collections.nCopies(100_000, List.of("a long enough field", "another")));
        assertEquals(100_000, new String(lines, StandardCharsets.UTF_8).lines().count());
    }
}
