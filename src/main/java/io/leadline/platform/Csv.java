package io.leadline.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of text as RFC 4180 has them, in UTF-8, safe to open in a spreadsheet. */
public final class Csv {
    /** Tells spreadsheets that what follows is UTF-8; stands once, at the beginning of a file. */
    public static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final String RUNS = "=+-@\t\r";

    private Csv() {}

    /** @param records nulls become empty fields */
    public static byte[] lines(List<List<String>> records) {
        StringWriter text = new StringWriter();
        // it keeps the last rows back until it is closed
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            records.forEach(record ->
                    writer.writeRecord(record.stream().map(Csv::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A field that a spreadsheet would run as a formula is shown as text instead, by an apostrophe before it. */
    private static String harmless(String field) {
        boolean runs = field != null && !field.isEmpty() && RUNS.indexOf(field.charAt(0)) >= 0;
        return runs ? "'" + field : field;
    }
}
