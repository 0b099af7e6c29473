package io.leadline.stats;

import io.leadline.leads.LeadName;
import io.leadline.leads.LeadScope;
import io.leadline.platform.Problem;
import io.leadline.platform.Rows;
import io.leadline.staff.Caller;
import io.leadline.stats.SyncHistory.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Collects what was written down along a submission's way. */
@ApplicationScoped
class Receipts {
    private static final String COLUMNS = """
            select coalesce(e.via, case when o.recovered then 'RECONCILIATION' else 'WEBHOOK' end), e.state, e.error_class,
              e.error_text, coalesce(e.occurred_at, l.submitted_at), coalesce(e.received_at, l.received_at), d.verified_at,
              e.fetched is not null, t.fetched, t.mapped, t.matched, t.assigned, l.stored_at,
              l.id, l.first_name, l.last_name, l.number, met.id, met.first_name, met.last_name, met.number,
              owner.id, owner.name, m.state, m.sent_at, m.error_text, l.first_action_at, actor.id, actor.name
            """;

    private static final String JOINS = """
            left join lead_origin o on o.lead_id = l.id
            left join delivery d on d.id = e.delivery_id
            left join lateral (
              select min((a.trail ->> 'fetched')::timestamptz) as fetched, max((a.trail ->> 'mapped')::timestamptz) as mapped,
                max((a.trail ->> 'matched')::timestamptz) as matched, max((a.trail ->> 'assigned')::timestamptz) as assigned
              from attempt a where a.event_id = e.id) t on true
            left join lateral (
              select (h.details ->> 'person')::uuid as person from history_entry h
              where h.subject_type = 'lead' and h.subject_id = l.id and h.kind in ('assigned', 'left-unassigned')
              order by h.at, h.id limit 1) given on true
            left join person owner on owner.id = given.person
            left join person actor on actor.id = l.first_action_by
            left join mail_outbox m on m.cause = 'lead-assigned:' || l.id
            left join lead met on e.state = 'DUPLICATE' and met.id = e.became_id and met.deleted_at is null
            """;

    private final Rows rows;

    Receipts(Rows rows) {
        this.rows = rows;
    }

    Receipt ofLead(UUID id, Caller caller) {
        LeadScope scope = LeadScope.of(caller);
        List<Object> values = new ArrayList<>(List.of(scope.values()));
        values.add(id);
        return read(
                COLUMNS + "from lead l left join inbox_event e on e.submission_id = l.submission_id " + JOINS
                        + " where " + scope.sql() + " and l.id = ?",
                values);
    }

    Receipt ofEvent(UUID id) {
        return read(
                COLUMNS
                        + "from inbox_event e left join lead l on l.submission_id = e.submission_id and l.deleted_at is null "
                        + JOINS + " where e.id = ?",
                List.of(id));
    }

    private Receipt read(String sql, List<Object> values) {
        return rows.first(sql, values, Receipts::facts).map(Receipt::of).orElseThrow(Problem::notFound);
    }

    private static ReceiptFacts facts(Rows.Row row) throws SQLException {
        return new ReceiptFacts(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.instant(5),
                row.instant(6),
                row.instant(7),
                row.yes(8),
                row.instant(9),
                row.instant(10),
                row.instant(11),
                row.instant(12),
                row.instant(13),
                lead(row, 14),
                lead(row, 18),
                person(row, 22),
                row.text(24) == null ? null : new ReceiptFacts.Mail(row.text(24), row.instant(25), row.text(26)),
                row.instant(27),
                person(row, 28));
    }

    private static Ref lead(Rows.Row row, int from) throws SQLException {
        return row.text(from) == null
                ? null
                : new Ref(row.text(from), LeadName.of(row.text(from + 1), row.text(from + 2), row.number(from + 3)));
    }

    private static Ref person(Rows.Row row, int from) throws SQLException {
        return row.text(from) == null ? null : new Ref(row.text(from), row.text(from + 1));
    }
}
