package io.leadline.leads;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadline.fields.Fields;
import io.leadline.platform.Conditions;
import io.leadline.platform.Cursor;
import io.leadline.platform.Listing;
import io.leadline.platform.Problem;
import io.leadline.platform.Rows;
import io.leadline.staff.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything the detail page shows of one lead. */
@ApplicationScoped
class LeadCard {
    private final Rows rows;
    private final Fields fields;
    private final LeadFieldValues values;
    private final LeadProvenance provenance;

    LeadCard(Rows rows, Fields fields, LeadFieldValues values, LeadProvenance provenance) {
        this.rows = rows;
        this.fields = fields;
        this.values = values;
        this.provenance = provenance;
    }

    @Schema(name = "LeadOrigin")
    record Origin(
            String externalId,
            String pageId,
            String pageName,
            String formId,
            String formName,
            String adId,
            String adName,
            String adsetId,
            String adsetName,
            String campaignId,
            String campaignName,
            Boolean organic,
            String platform,
            String partner,
            boolean recovered,
            String correlation) {}

    @Schema(name = "LeadAnswer")
    record Answer(
            UUID submissionId,
            String kind,
            String key,
            String label,
            List<String> raw,
            List<String> shown,
            String field) {}

    @Schema(name = "LeadSubmission")
    record Submission(UUID eventId, String state, Instant receivedAt, String externalId) {}

    /**
     * @param speedMs from the person's pressing send to the stored lead, or null where the former is not known
     * @param provenance by field; a field without a value and without a change has none
     */
    @Schema(name = "LeadDetail")
    record Detail(
            @JsonUnwrapped LeadTable.Row row,
            String jobTitle,
            String description,
            Instant submittedAt,
            Instant storedAt,
            int version,
            String channel,

            @JsonRawValue @Schema(implementation = Assignment.class)
            String assignment,

            Origin origin,
            List<Answer> answers,
            List<Submission> submissions,
            boolean mayAssign,
            Long speedMs,
            Map<String, LeadProvenance.Note> provenance) {}

    private record Head(
            LeadTable.Row row,
            String jobTitle,
            String description,
            Instant submittedAt,
            Instant storedAt,
            int version,
            String channel,
            String assignment,
            String form) {

        List<String> filled() {
            Map<LeadField, String> held = new EnumMap<>(LeadField.class);
            held.put(LeadField.FIRST_NAME, row.firstName());
            held.put(LeadField.LAST_NAME, row.lastName());
            held.put(LeadField.PHONE, row.phone());
            held.put(LeadField.EMAIL, row.email());
            held.put(LeadField.COMPANY, row.company());
            held.put(LeadField.JOB_TITLE, jobTitle);
            held.put(LeadField.DESCRIPTION, description);
            held.values().removeIf(Objects::isNull);
            return held.keySet().stream().map(LeadField::path).toList();
        }
    }

    Detail read(UUID id, Caller caller) {
        LeadScope scope = LeadScope.of(caller);
        List<Object> parameters = new ArrayList<>(List.of(scope.values()));
        parameters.add(id);
        Head head = rows.first(
                        "select " + LeadTable.COLUMNS
                                + ", l.job_title, l.description, l.submitted_at, l.stored_at, l.version, l.channel,"
                                + " ('{\"considered\": []}'::jsonb || l.assignment)::text,"
                                + " l.form from lead l " + LeadTable.JOINS + " where " + scope.sql() + " and l.id = ?",
                        parameters,
                        LeadCard::head)
                .orElseThrow(Problem::notFound);
        Long speed = head.submittedAt == null
                ? null
                : Math.max(0, Duration.between(head.submittedAt, head.storedAt).toMillis());
        Map<String, Object> custom = values.shown(List.of(id), fields.all()).getOrDefault(id, Map.of());
        return new Detail(
                head.row.with(custom),
                head.jobTitle,
                head.description,
                head.submittedAt,
                head.storedAt,
                head.version,
                head.channel,
                head.assignment,
                origin(id, head),
                answers(id),
                submissions(id, caller),
                caller.administrator(),
                speed,
                provenance(id, head, custom));
    }

    private Map<String, LeadProvenance.Note> provenance(UUID id, Head head, Map<String, Object> custom) {
        Map<String, LeadProvenance.Note> notes = new TreeMap<>();
        var submitted = new LeadProvenance.Note(LeadProvenance.Origin.SUBMISSION, head.storedAt, null, null);
        head.filled().forEach(field -> notes.put(field, submitted));
        custom.keySet().forEach(key -> notes.put("custom." + key, submitted));
        notes.putAll(provenance.of(id));
        return notes;
    }

    private static Head head(Rows.Row row) throws SQLException {
        return new Head(
                LeadTable.Row.of(row),
                row.text(26),
                row.text(27),
                row.instant(28),
                row.instant(29),
                row.integer(30),
                row.text(31),
                row.text(32),
                row.text(33));
    }

    private Origin origin(UUID id, Head head) {
        return rows.first(
                        """
                        select external_id, ad_id, ad_name, adset_id, adset_name, campaign_id, campaign_name, organic, partner,
                          recovered, correlation from lead_origin where lead_id = ?
                        """,
                        List.of(id),
                        row -> new Origin(
                                row.text(1),
                                head.row.page() == null ? null : head.row.page().id(),
                                head.row.page() == null ? null : head.row.page().name(),
                                head.form,
                                head.row.formName(),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.text(6),
                                row.text(7),
                                row.maybe(8),
                                head.row.platform(),
                                row.text(9),
                                row.yes(10),
                                row.text(11)))
                .orElse(null);
    }

    private List<Answer> answers(UUID id) {
        return rows.list(
                """
                select submission_id, kind, key, label, raw, shown, field from lead_answer where lead_id = ?
                order by submission_id, position
                """,
                List.of(id),
                row -> new Answer(
                        row.uuid(1), row.text(2), row.text(3), row.text(4), row.texts(5), row.texts(6), row.text(7)));
    }

    /** Events of the inbox are the administrators' business: an agent is not given their ids. */
    private List<Submission> submissions(UUID id, Caller caller) {
        return rows.list(
                "select id, state, received_at, external_id from inbox_event where became_id = ? order by received_at, id",
                List.of(id),
                row -> new Submission(
                        caller.administrator() ? row.uuid(1) : null, row.text(2), row.instant(3), row.text(4)));
    }

    record HistoryEntry(
            UUID id,
            Instant at,
            Actor actor,
            String kind,

            @JsonRawValue @Schema(implementation = HistoryChange[].class)
            String changes,

            @JsonRawValue @Schema(implementation = Object.class)
            String details) {}

    @Schema(name = "HistoryActor")
    record Actor(String type, UUID id, String name) {}

    record HistoryChange(
            String field,
            String old,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            String now) {}

    Listing<HistoryEntry> history(UUID id, Caller caller, Integer asked, String cursorText) {
        LeadScope scope = LeadScope.of(caller);
        List<Object> seen = new ArrayList<>(List.of(scope.values()));
        seen.add(id);
        rows.first("select 1 from lead l where " + scope.sql() + " and l.id = ?", seen, row -> true)
                .orElseThrow(Problem::notFound);
        Cursor cursor = Cursor.parse(cursorText);
        int limit = Listing.limit(asked);
        Conditions where = new Conditions();
        where.add("subject_type = 'lead' and subject_id = ?", id);
        Listing.Total total = rows.count("from history_entry where " + where.sql(), where.values());
        String order = where.from(cursor, "at", "id");
        List<Object> values = new ArrayList<>(where.values());
        values.add(limit + 1);
        List<HistoryEntry> read = rows.list(
                "select id, at, actor_type, actor_id, actor_name, kind, changes::text, details::text from history_entry where "
                        + where.sql() + " " + order + " limit ?",
                values,
                row -> new HistoryEntry(
                        row.uuid(1),
                        row.instant(2),
                        new Actor(row.text(3), row.uuid(4), row.text(5)),
                        row.text(6),
                        row.text(7),
                        row.text(8)));
        return Listing.of(read, limit, cursor, HistoryEntry::at, HistoryEntry::id, total);
    }
}
