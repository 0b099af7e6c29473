package io.leadline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every lead the made-up Meta ever gave out. */
@ApplicationScoped
class IssuedLeads {
    /** Meta forgets leads after this. */
    static final Duration KEPT = Duration.ofDays(90);

    record Lead(long id, String pageId, String formId, boolean test, Instant issuedAt, String json) {
        ObjectNode node() {
            return (ObjectNode) Json.read(json);
        }
    }

    /** Which leads of a form are wanted: those before an id, submitted in a period. */
    record Slice(Instant from, Instant until, Long beforeId, int limit) {}

    private final Sql sql;
    private final Clock clock;
    private final Faults faults;

    IssuedLeads(Sql sql, Clock clock, Faults faults) {
        this.sql = sql;
        this.clock = clock;
        this.faults = faults;
    }

    List<Long> nextIds(int count) {
        return sql.list(
                "select nextval('sandbox.leadgen_id') from generate_series(1, ?)", row -> row.getLong(1), count);
    }

    void add(Collection<Lead> leads) {
        sql.batch(
                "insert into sandbox.lead (id, page_id, form_id, test, issued_at, node) values (?, ?, ?, ?, ?, ?)",
                leads.stream()
                        .map(lead -> new Object[] {
                            lead.id(), lead.pageId(), lead.formId(), lead.test(), lead.issuedAt(), lead.json()
                        })
                        .toList());
    }

    /** The lead, if Meta would show it by now and still. */
    Optional<Lead> readable(String id) {
        return number(id).flatMap(key -> sql.one("""
                select id, page_id, form_id, test, issued_at, node from sandbox.lead
                where id = ? and deleted_at is null and issued_at > ? and issued_at <= ?""", IssuedLeads::lead, key, oldest(), newest()));
    }

    /** Newest first; one more than the limit when there are more. */
    List<Lead> ofForm(String formId, Slice slice) {
        Instant from = slice.from().isAfter(oldest()) ? slice.from() : oldest();
        return sql.list(
                """
                select id, page_id, form_id, test, issued_at, node from sandbox.lead
                where form_id = ? and id < ? and not test and deleted_at is null
                  and issued_at >= ? and issued_at <= ? and issued_at < ?
                order by id desc limit ?""",
                IssuedLeads::lead,
                formId,
                slice.beforeId() == null ? Long.valueOf(Long.MAX_VALUE) : slice.beforeId(),
                from,
                newest(),
                slice.until(),
                slice.limit() + 1);
    }

    List<Lead> testsOf(String formId) {
        return sql.list("""
                select id, page_id, form_id, test, issued_at, node from sandbox.lead
                where form_id = ? and test and deleted_at is null""", IssuedLeads::lead, formId);
    }

    void delete(long id) {
        sql.update("update sandbox.lead set deleted_at = ? where id = ?", clock.instant(), id);
    }

    /** Everything ever issued, deleted or not: what must have arrived. */
    List<String> ids() {
        return sql.list("select id::text from sandbox.lead order by id", row -> row.getString(1));
    }

    long count() {
        return sql.one("select count(*) from sandbox.lead", row -> row.getLong(1))
                .orElseThrow();
    }

    static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException noLeadHasSuch) {
            return Optional.empty();
        }
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private Instant newest() {
        return clock.instant().minusSeconds(faults.current().notYetReadableSeconds());
    }

    private static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                row.getLong("id"),
                row.getString("page_id"),
                row.getString("form_id"),
                row.getBoolean("test"),
                Sql.time(row, "issued_at"),
                row.getString("node"));
    }
}
