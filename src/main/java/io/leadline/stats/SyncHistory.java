package io.leadline.stats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.EventHandler;
import io.leadline.inbox.EventState;
import io.leadline.leads.LeadName;
import io.leadline.platform.Conditions;
import io.leadline.platform.Cursor;
import io.leadline.platform.Json;
import io.leadline.platform.Listing;
import io.leadline.platform.Problem;
import io.leadline.platform.Rows;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every event that came in, with what became of it: the list and one event whole. */
@ApplicationScoped
class SyncHistory {
    private static final String COLUMNS = """
            e.id, e.source, e.account, p.name, e.form, f.name, o.ad_id, e.external_id, e.state, e.attempts, e.received_at,
            e.next_attempt_at, e.finished_at, e.error_class, e.error_text, l.id, l.first_name, l.last_name, l.number,
            coalesce(l.is_test, false), e.delivery_id
            """;

    static final String JOINS = """
            left join meta_page p on e.source = 'meta' and p.page_id = e.account
            left join meta_form f on e.source = 'meta' and f.form_id = e.form
            left join lead l on e.became_type = 'lead' and l.id = e.became_id
            left join lead_origin o on o.lead_id = l.id
            """;

    /** A name's matches are counted up to here: each has to be looked up. */
    private static final int NAME_CAP = 1_000;

    private final Rows rows;
    private final List<String> sources;

    SyncHistory(Rows rows, @All List<EventHandler> handlers) {
        this.rows = rows;
        this.sources = handlers.stream().map(EventHandler::source).toList();
    }

    Conditions where(EventFilter filter, ZoneId zone) {
        return filter.where(zone, sources);
    }

    @Schema(name = "Ref")
    record Ref(String id, String name) {}

    @Schema(name = "EventRow")
    record Row(
            UUID id,
            String source,
            String account,
            String pageName,
            String form,
            String formName,
            String adId,
            String externalId,
            String state,
            int attempts,
            Instant receivedAt,
            Instant nextAttemptAt,
            Instant finishedAt,
            String errorClass,
            String errorText,
            Ref lead,
            boolean isTest,
            String correlation) {

        static Row of(Rows.Row row) throws SQLException {
            Ref lead = row.uuid(16) == null
                    ? null
                    : new Ref(row.uuid(16).toString(), LeadName.of(row.text(17), row.text(18), row.number(19)));
            return new Row(
                    row.uuid(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    row.text(6),
                    row.text(7),
                    row.text(8),
                    row.text(9),
                    row.integer(10),
                    row.instant(11),
                    row.instant(12),
                    row.instant(13),
                    row.text(14),
                    row.text(15),
                    lead,
                    row.yes(20),
                    row.text(21));
        }
    }

    @Schema(name = "EventAttempt")
    record Attempt(
            int number, Instant startedAt, Instant finishedAt, String outcome, String errorClass, String errorText) {}

    @Schema(name = "EventDetail")
    record Detail(
            @JsonUnwrapped Row row,
            String payload,
            String fetched,
            UUID deliveryId,
            Integer deliverySize,
            Integer deliveryEvents,
            List<Attempt> attemptsList) {}

    Listing<Row> page(EventFilter filter, ZoneId zone, Integer asked, String cursorText) {
        Conditions where = where(filter, zone);
        int cap = filter.byName() ? NAME_CAP : Listing.CAP;
        Listing.Total total = rows.count("from inbox_event e where " + where.sql(), where.values(), cap);
        Cursor cursor = Cursor.parse(cursorText);
        int limit = Listing.limit(asked);
        String order = where.from(cursor, "e.received_at", "e.id");
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit + 1);
        String sql = "select " + COLUMNS + " from (select * from inbox_event e where " + where.sql() + " " + order
                + " limit ?) e " + JOINS + order;
        return Listing.of(rows.list(sql, values, Row::of), limit, cursor, Row::receivedAt, Row::id, total);
    }

    Detail event(UUID id) {
        record Head(Row row, String payload, String fetched, UUID delivery, Integer size, Integer slices) {}
        Head head = rows.first(
                        "select " + COLUMNS + ", e.payload, e.fetched, d.size, d.slices from inbox_event e " + JOINS
                                + " left join delivery d on d.id = e.delivery_id where e.id = ?",
                        List.of(id),
                        row -> new Head(
                                Row.of(row),
                                row.text(22),
                                row.text(23),
                                row.uuid(21),
                                row.text(24) == null ? null : row.integer(24),
                                row.text(25) == null ? null : row.integer(25)))
                .orElseThrow(Problem::notFound);
        List<Attempt> attempts = rows.list(
                """
                select number, started_at, finished_at, outcome, error_class, error_text from attempt where event_id = ?
                order by started_at, id
                """,
                List.of(id),
                row -> new Attempt(
                        row.integer(1), row.instant(2), row.instant(3), row.text(4), row.text(5), row.text(6)));
        return new Detail(
                head.row, pretty(head.payload), pretty(head.fetched), head.delivery, head.size, head.slices, attempts);
    }

    /** As people read it; what is not JSON stays as it came. */
    private static String pretty(String json) {
        if (json == null) {
            return null;
        }
        try {
            return com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Json.read(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException notJson) {
            return json;
        }
    }

    /** @param capped there are more than that */
    record StateCount(String state, int count, boolean capped) {}

    @Schema(name = "EventFacets")
    record Facets(List<Ref> pages, List<Ref> forms, List<String> errorClasses, List<StateCount> states) {}

    private StateCount count(EventState state) {
        Listing.Total total = rows.count("from inbox_event where state = ?", List.of(state.name()));
        return new StateCount(state.name(), total.count(), total.capped());
    }

    Facets facets() {
        return new Facets(
                rows.list(
                        "select page_id, name from meta_page order by lower(name), page_id",
                        List.of(),
                        row -> new Ref(row.text(1), row.text(2))),
                rows.list(
                        "select form_id, name from meta_form order by lower(name), form_id",
                        List.of(),
                        row -> new Ref(row.text(1), row.text(2))),
                Arrays.stream(ErrorClass.values()).map(Enum::name).toList(),
                Arrays.stream(EventState.values()).map(this::count).toList());
    }
}
