package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.leads.LeadsCounted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The connected pages as the settings page shows them. */
@ApplicationScoped
class PageList {

    @Schema(name = "PageRow")
    record Row(
            UUID id,
            String pageId,
            String name,
            boolean monitored,
            Boolean subscribed,
            Instant subscribedCheckedAt,
            Page.State state,
            Trouble problem,
            long leads,
            long paused,
            Instant lastLeadAt,
            UUID assigneeId,
            Instant throttledUntil,
            String country,
            Instant quietSince,
            BigDecimal usualPerDay,
            Instant subscriptionRenewedAt) {}

    @Schema(name = "PageTrouble")
    record Trouble(ErrorClass errorClass, String text, Instant at) {}

    private static final String PAGES = """
            select p.id, p.page_id, p.name, p.monitored, p.subscribed, p.subscribed_checked_at, p.state, p.problem_class,
              p.problem_text, p.problem_at, p.assignee_id,
              (select count(*) from inbox_event e
               where e.source = 'meta' and e.account = p.page_id and e.state = 'PAUSED'),
              (select l.created_at from lead l where l.account = p.page_id and l.deleted_at is null
               order by l.created_at desc limit 1),
              (select max(g.until) from inbox_gate g
               where g.source = 'meta' and g.account in (p.page_id, '*') and g.until > ?1),
              p.country,
              case when p.quiet_since >= (select max(l.created_at) from lead l
                where l.account = p.page_id and l.deleted_at is null and not l.is_test) then p.quiet_since end,
              p.usual_per_day, p.subscription_renewed_at
            from meta_page p""";

    private final EntityManager entities;
    private final LeadsCounted leads;
    private final Clock clock;

    PageList(EntityManager entities, LeadsCounted leads, Clock clock) {
        this.entities = entities;
        this.leads = leads;
        this.clock = clock;
    }

    List<Row> all() {
        return rows(" order by lower(p.name), p.page_id", null);
    }

    Row one(UUID id) {
        return rows(" where p.id = ?2", id).getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String which, UUID id) {
        Map<String, Long> counts = leads.byAccount(GrantBook.SOURCE);
        var query = entities.createNativeQuery(PAGES + which).setParameter(1, clock.instant());
        if (id != null) {
            query.setParameter(2, id);
        }
        return ((List<Object[]>) query.getResultList())
                .stream().map(row -> row(row, counts)).toList();
    }

    private static Row row(Object[] row, Map<String, Long> counts) {
        Trouble problem = row[7] == null
                ? null
                : new Trouble(ErrorClass.valueOf((String) row[7]), (String) row[8], (Instant) row[9]);
        return new Row(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                (Instant) row[5],
                Page.State.valueOf((String) row[6]),
                problem,
                counts.getOrDefault((String) row[1], 0L),
                ((Number) row[11]).longValue(),
                (Instant) row[12],
                (UUID) row[10],
                (Instant) row[13],
                (String) row[14],
                (Instant) row[15],
                (BigDecimal) row[16],
                (Instant) row[17]);
    }
}
