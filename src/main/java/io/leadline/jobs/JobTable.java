package io.leadline.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadline.platform.Conditions;
import io.leadline.platform.Cursor;
import io.leadline.platform.Json;
import io.leadline.platform.Listing;
import io.leadline.platform.Problem;
import io.leadline.platform.Rows;
import io.leadline.staff.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Jobs as the screens show them. Administrators see all, others their own; the rest does not exist for them. */
@ApplicationScoped
class JobTable {
    private static final String COLUMNS = """
            select j.id, j.kind, j.label, j.state, j.done, j.total, j.counters::text, j.cancel_asked,
              case when j.state = 'WAITING' and j.started_at is not null then j.next_at end, j.waits_for, p.id, p.name,
              j.created_at, j.started_at, j.finished_at, j.error_text, j.parameters::text,
              case when j.state = 'DONE' and j.result_expires_at > ? then j.result_name end, j.result_type, j.result_size,
              j.result_expires_at
            """;

    private static final String FROM = " from job j left join person p on p.id = j.asked_by where ";

    private final Rows rows;
    private final java.time.Clock clock;

    JobTable(Rows rows, java.time.Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Schema(name = "JobAsker")
    record Asker(UUID id, String name) {}

    @Schema(name = "JobFile")
    record File(String fileName, String mediaType, long size, Instant expiresAt) {}

    /**
     * @param total null while it is not known
     * @param waitsUntil when it goes on, for one that has begun and waits; @param waitsFor why, in words
     * @param result null until it is done, and when its time is over
     */
    @Schema(name = "Job")
    record View(
            UUID id,
            String kind,
            String label,
            JobState state,
            long done,
            Long total,
            Map<String, Long> counters,
            boolean cancelAsked,
            Instant waitsUntil,
            String waitsFor,
            Asker askedBy,
            Instant createdAt,
            Instant startedAt,
            Instant finishedAt,
            String errorText,
            Map<String, Object> parameters,
            File result) {

        static View of(Rows.Row row) throws SQLException {
            return new View(
                    row.uuid(1),
                    row.text(2),
                    row.text(3),
                    JobState.valueOf(row.text(4)),
                    row.number(5),
                    row.text(6) == null ? null : row.number(6),
                    Json.MAPPER.convertValue(Json.read(row.text(7)), new TypeReference<>() {}),
                    row.yes(8),
                    row.instant(9),
                    row.text(10),
                    row.uuid(11) == null ? null : new Asker(row.uuid(11), row.text(12)),
                    row.instant(13),
                    row.instant(14),
                    row.instant(15),
                    row.text(16),
                    Json.object(row.text(17)),
                    row.text(18) == null
                            ? null
                            : new File(row.text(18), row.text(19), row.number(20), row.instant(21)));
        }
    }

    Listing<View> page(List<JobState> states, Caller caller, Integer asked, String cursorText) {
        Conditions where = scope(caller);
        where.in("j.state", states.stream().map(Enum::name).toList());
        Listing.Total total = rows.count("from job j where " + where.sql(), List.copyOf(where.values()));
        Cursor cursor = Cursor.parse(cursorText);
        int limit = Listing.limit(asked);
        String order = where.from(cursor, "j.created_at", "j.id");
        List<Object> values = new ArrayList<>(List.of(clock.instant()));
        values.addAll(where.values());
        values.add(limit + 1);
        List<View> read = rows.list(COLUMNS + FROM + where.sql() + " " + order + " limit ?", values, View::of);
        return Listing.of(read, limit, cursor, View::createdAt, View::id, total);
    }

    View one(UUID id, Caller caller) {
        Conditions where = scope(caller);
        where.add("j.id = ?", id);
        List<Object> values = new ArrayList<>(List.of(clock.instant()));
        values.addAll(where.values());
        return rows.first(COLUMNS + FROM + where.sql(), values, View::of).orElseThrow(Problem::notFound);
    }

    private static Conditions scope(Caller caller) {
        Conditions where = new Conditions();
        if (!caller.administrator()) {
            where.add("j.asked_by = ?", caller.id());
        }
        return where;
    }
}
