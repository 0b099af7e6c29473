package io.leadline.staff;

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

/** The audit log, to be read. */
@ApplicationScoped
class AuditLog {
    @Schema(name = "AuditActor")
    record Actor(UUID id, String name) {}

    @Schema(name = "AuditRow")
    record Row(
            UUID id,
            Instant at,
            Actor actor,
            String action,
            String subjectType,
            String subjectId,
            String subjectName,
            Map<String, Object> details,
            String address) {}

    private static final String COLUMNS =
            "select id, at, actor_id, actor_name, action, subject_type, subject_id, subject_name, details, address";
    private static final String FROM = " from audit_entry where ";

    private final Rows rows;

    AuditLog(Rows rows) {
        this.rows = rows;
    }

    Listing<Row> list(Conditions where, int limit, Cursor cursor) {
        Listing.Total total = rows.count(FROM + where.sql(), List.copyOf(where.values()));
        String order = where.from(cursor, "at", "id");
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit + 1);
        List<Row> read = rows.list(COLUMNS + FROM + where.sql() + " " + order + " limit ?", values, AuditLog::row);
        return Listing.of(read, limit, cursor, Row::at, Row::id, total);
    }

    List<String> actions() {
        return rows.list("select distinct action from audit_entry order by 1", List.of(), row -> row.text(1));
    }

    private static Row row(Rows.Row row) throws SQLException {
        return new Row(
                row.uuid(1),
                row.instant(2),
                row.uuid(3) == null ? null : new Actor(row.uuid(3), row.text(4)),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                Json.object(row.text(9)),
                row.text(10));
    }
}
