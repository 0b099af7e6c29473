package io.leadline.staff;

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

    /** @param from the first instant, {@code until} the first one no more; null for no bound, as with the others */
    record Filter(String action, UUID actor, Instant from, Instant until) {}

    private static final String COLUMNS =
            "select id, at, actor_id, actor_name, action, subject_type, subject_id, subject_name, details, address";

    private final Rows rows;

    AuditLog(Rows rows) {
        this.rows = rows;
    }

    Listing<Row> list(Filter filter, int limit, Cursor cursor) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" from audit_entry where true");
        add(where, values, " and action = ?", filter.action());
        add(where, values, " and actor_id = ?", filter.actor());
        add(where, values, " and at >= ?", filter.from());
        add(where, values, " and at < ?", filter.until());
        Listing.Total total = rows.count(where.toString(), List.copyOf(values));
        boolean back = cursor != null && cursor.backwards();
        if (cursor != null) {
            where.append(back ? " and (at, id) > (?, ?)" : " and (at, id) < (?, ?)");
            values.addAll(List.of(cursor.at(), cursor.id()));
        }
        where.append(back ? " order by at, id" : " order by at desc, id desc").append(" limit ?");
        values.add(limit + 1);
        List<Row> read = rows.list(COLUMNS + where, values, AuditLog::row);
        return Listing.of(read, limit, cursor, Row::at, Row::id, total);
    }

    List<String> actions() {
        return rows.list("select distinct action from audit_entry order by 1", List.of(), row -> row.text(1));
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
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
