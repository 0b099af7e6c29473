package io.leadline.jobs;

import io.leadline.platform.Conditions;
import io.leadline.platform.Cursor;
import io.leadline.platform.Json;
import io.leadline.platform.Listing;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each thing a job worked on, in the order it was worked on. */
@ApplicationScoped
class JobRowTable {
    private final Rows rows;

    JobRowTable(Rows rows) {
        this.rows = rows;
    }

    record Ref(String id, String name) {}

    @Schema(name = "JobRow")
    record Row(int number, Ref subject, String outcome, Map<String, Object> details) {
        static Row of(Rows.Row row) throws SQLException {
            return new Row(
                    row.integer(1),
                    row.uuid(2) == null ? null : new Ref(row.text(2), row.text(3)),
                    row.text(4),
                    Json.object(row.text(5)));
        }
    }

    /** A row's number stands in the cursor where other lists have a time. */
    Listing<Row> page(UUID job, List<String> outcomes, Integer asked, String cursorText) {
        Conditions where = new Conditions();
        where.add("job_id = ?", job);
        where.in("outcome", outcomes);
        Listing.Total total = rows.count("from job_row where " + where.sql(), List.copyOf(where.values()));
        Cursor cursor = Cursor.parse(cursorText);
        boolean back = cursor != null && cursor.backwards();
        if (cursor != null) {
            where.add(back ? "number < ?" : "number > ?", cursor.at().getEpochSecond());
        }
        int limit = Listing.limit(asked);
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit + 1);
        String sql = "select number, subject_id, subject_name, outcome, details::text from job_row where " + where.sql()
                + " order by number " + (back ? "desc" : "") + " limit ?";
        List<Row> read = rows.list(sql, values, Row::of);
        return Listing.of(read, limit, cursor, row -> Instant.ofEpochSecond(row.number()), row -> job, total);
    }
}
