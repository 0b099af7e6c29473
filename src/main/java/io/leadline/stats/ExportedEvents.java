package io.leadline.stats;

import io.leadline.leads.LeadName;
import io.leadline.platform.Conditions;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The sync history as an export shows it: every column as text, times in UTC. */
@ApplicationScoped
class ExportedEvents {
    /** Sorts behind every id. */
    static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    static final List<String> HEADER = List.of(
            "received_at",
            "state",
            "page",
            "page_id",
            "form",
            "form_id",
            "ad_id",
            "leadgen_id",
            "created_at_meta",
            "via",
            "attempts",
            "finished_at",
            "next_attempt_at",
            "error_class",
            "error_text",
            "lead",
            "lead_id",
            "event_id",
            "delivery_id",
            "payload");

    private static final String COLUMNS = """
            select e.received_at, e.id, e.state, p.name, e.account, f.name, e.form, o.ad_id, e.external_id, e.occurred_at, e.via,
              e.attempts::text, e.finished_at, e.next_attempt_at, e.error_class, e.error_text, l.id::text, l.first_name,
              l.last_name, coalesce(l.number, 0), e.delivery_id::text, e.payload
            """;

    private final Rows rows;
    private final SyncHistory history;

    ExportedEvents(Rows rows, SyncHistory history) {
        this.rows = rows;
        this.history = history;
    }

    record Line(Instant receivedAt, UUID id, List<String> fields) {
        static Line of(Rows.Row row) throws SQLException {
            boolean lead = row.text(17) != null;
            return new Line(
                    row.instant(1),
                    row.uuid(2),
                    Arrays.asList(
                            time(row, 1),
                            row.text(3),
                            row.text(4),
                            row.text(5),
                            row.text(6),
                            row.text(7),
                            row.text(8),
                            row.text(9),
                            time(row, 10),
                            row.text(11),
                            row.text(12),
                            time(row, 13),
                            time(row, 14),
                            row.text(15),
                            row.text(16),
                            lead ? LeadName.of(row.text(18), row.text(19), row.number(20)) : null,
                            row.text(17),
                            row.text(2),
                            row.text(21),
                            row.text(22)));
        }

        private static String time(Rows.Row row, int column) throws SQLException {
            Instant time = row.instant(column);
            return time == null ? null : time.toString();
        }
    }

    long count(EventFilter filter, ZoneId zone, OffsetDateTime until) {
        Conditions where = history.where(filter, zone);
        where.add("e.received_at <= ?", until);
        return rows.first(
                        "select count(*) from inbox_event e where " + where.sql(), where.values(), row -> row.number(1))
                .orElseThrow();
    }

    /** Newest first, from this place of the list on. */
    List<Line> before(EventFilter filter, ZoneId zone, OffsetDateTime at, UUID id, int limit) {
        Conditions where = history.where(filter, zone);
        where.add("(e.received_at, e.id) < (?, ?)", at, id);
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit);
        String order = " order by e.received_at desc, e.id desc";
        return rows.list(
                COLUMNS + "from (select * from inbox_event e where " + where.sql() + order + " limit ?) e "
                        + SyncHistory.JOINS + order,
                values,
                Line::of);
    }
}
