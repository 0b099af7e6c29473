package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.inbox.ErrorClass;
import io.leadline.platform.Ids;
import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far reconciliation has come; every method in the caller's transaction. */
@ApplicationScoped
class SweepTable {
    /** Longer than the longest call with its retry. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Only pages that are watched and well, and that no gate holds back. */
    private static final String OPEN_PAGE = """
            p.monitored and p.state = 'CONNECTED' and not exists (select 1 from inbox_gate g
              where g.source = 'meta' and g.account in (p.page_id, '*') and g.until > ?1)
            """;

    /** No lead of the form in all the days that Meta keeps them. Its page's allowance of calls is small, often nothing. */
    private static final String QUIET = """
            not exists (select 1 from inbox_event q where q.form = meta_form_sweep.form_id and q.source = 'meta'
              and q.received_at > cast(?3 as timestamptz) - interval '90 days')
            """;

    private final EntityManager entities;
    private final Rows rows;
    private final Clock clock;

    SweepTable(EntityManager entities, Rows rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    private int run(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    void enrol() {
        run("""
                insert into meta_page_sweep (page_id, next_at)
                select page_id, ?1 from meta_page where monitored on conflict do nothing
                """, clock.instant());
    }

    /** The page whose forms are to be listed next. */
    Optional<String> claimPage() {
        return entities.createNativeQuery("""
                        update meta_page_sweep s set lease_until = ?2
                        from (select s.page_id from meta_page_sweep s join meta_page p on p.page_id = s.page_id
                          where s.next_at <= ?1 and (s.lease_until is null or s.lease_until <= ?1) and\s""" + OPEN_PAGE + """
                          order by s.next_at limit 1 for update of s skip locked) due
                        where s.page_id = due.page_id returning s.page_id
                        """, String.class)
                .setParameter(1, clock.instant())
                .setParameter(2, clock.instant().plus(LEASE))
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    /**
     * A listing makes all forms of the page due, but for quiet ones whose count stands still. A sweep under way is not
     * disturbed: it keeps the count it began with.
     */
    void listed(String pageId, List<JsonNode> forms, Duration again) {
        Instant now = clock.instant();
        for (JsonNode form : forms) {
            String id = MetaSlices.id(form.path("id"));
            if (!GraphAddress.isId(id)) {
                continue;
            }
            JsonNode count = form.path("leads_count");
            run(
                    """
                    insert into meta_form_sweep (form_id, page_id, name, status, listed_count, listed_at, next_at)
                    values (?1, ?2, ?3, ?4, cast(?5 as bigint), ?6, ?6)
                    on conflict (form_id) do update set page_id = excluded.page_id, name = excluded.name,
                      status = excluded.status
                    """,
                    id,
                    pageId,
                    form.path("name").asText(id),
                    form.path("status").asText(null),
                    count.isIntegralNumber() ? count.asText() : null,
                    now);
            run("""
                    update meta_form_sweep set listed_count = cast(?2 as bigint), listed_at = ?3,
                      next_at = case when swept_at is not null and error_class is null and listed_count = cast(?2 as bigint)
                        and\s""" + QUIET + """
                        then next_at else ?3 end
                    where form_id = ?1 and began_at is null and (lease_until is null or lease_until <= ?3)
                    """, id, count.isIntegralNumber() ? count.asText() : null, now);
        }
        run("""
                update meta_page_sweep set listed_at = ?2, next_at = ?3, lease_until = null, error_class = null,
                  error_text = null where page_id = ?1
                """, pageId, now, now.plus(again));
    }

    void notListed(String pageId, ErrorClass why, String text, Duration again) {
        run(
                "update meta_page_sweep set next_at = ?2, lease_until = null, error_class = ?3, error_text = ?4 where page_id = ?1",
                pageId,
                clock.instant().plus(again),
                why == null ? null : why.name(),
                text);
    }

    /** Somebody wants the page's forms read now. */
    void due(String pageId) {
        run("""
                insert into meta_page_sweep (page_id, next_at) values (?1, ?2)
                on conflict (page_id) do update set next_at = excluded.next_at, lease_until = null
                """, pageId, clock.instant());
        run("""
                update meta_form_sweep set next_at = ?2 where page_id = ?1 and began_at is null and next_at > ?2
                """, pageId, clock.instant());
    }

    Optional<SweptForm> claimForm() {
        UUID lease = Ids.next();
        Instant now = clock.instant();
        int claimed = run("""
                        update meta_form_sweep s set lease_id = ?2, lease_until = ?3
                        from (select s.form_id from meta_form_sweep s join meta_page p on p.page_id = s.page_id
                          where s.next_at <= ?1 and (s.lease_until is null or s.lease_until <= ?1) and\s""" + OPEN_PAGE + """
                          order by s.next_at limit 1 for update of s skip locked) due
                        where s.form_id = due.form_id
                        """, now, lease, now.plus(LEASE));
        return claimed == 0
                ? Optional.empty()
                : rows.first(
                        """
                        select s.form_id, s.page_id, s.began_at, s.since, s.next_part, s.swept_at, p.created_at, s.tries
                        from meta_form_sweep s join meta_page p on p.page_id = s.page_id where s.lease_id = ?
                        """,
                        List.of(lease),
                        row -> new SweptForm(
                                row.text(1),
                                row.text(2),
                                lease,
                                row.instant(3),
                                row.instant(4),
                                row.text(5),
                                row.instant(6),
                                row.instant(7),
                                row.integer(8)));
    }

    /** More is to be read. */
    void goesOn(SweptForm form, Instant began, Instant since, String nextPart, Instant at) {
        run("""
                update meta_form_sweep set began_at = ?2, since = ?3, next_part = ?4, next_at = ?5, lease_id = null,
                  lease_until = null, tries = 0, error_class = null, error_text = null where lease_id = ?1
                """, form.lease(), began, since, nextPart, at);
    }

    /**
     * All was read: Meta's count and ours can be compared now. What Meta has beyond ours after the very first sweep is older
     * than what we looked for; later it can only become less.
     */
    void completed(SweptForm form, Instant began, Duration again, Duration quietAgain) {
        Instant now = clock.instant();
        run("""
                update meta_form_sweep set swept_at = ?2, began_at = null, since = null, next_part = null,
                  next_at = case when listed_count is not null and\s""" + QUIET + """
                    then cast(?5 as timestamptz) else cast(?4 as timestamptz) end,
                  lease_id = null, lease_until = null, tries = 0, error_class = null, error_text = null,
                  leads_at_meta = listed_count, read_at = listed_at, leads_here = here.n,
                  older = greatest(0, case when swept_at is null then coalesce(listed_count, 0) - here.n
                    else least(older, coalesce(listed_count, 0) - here.n) end)
                from (select coalesce((select n from inbox_form where source = 'meta' and form = ?6), 0)
                    + count(*) - count(*) filter (where exists
                      (select 1 from lead l where l.id = e.became_id and l.is_test)) as n
                  from inbox_event e where e.source = 'meta' and e.form = ?6 and (e.occurred_at is null
                    or e.occurred_at <= (select listed_at from meta_form_sweep where form_id = ?6))) here
                where lease_id = ?1
                """, form.lease(), began, now, now.plus(again), now.plus(quietAgain), form.formId());
    }

    /** @param over whether the sweep under way is given up, to begin anew */
    void failed(SweptForm form, ErrorClass why, String text, Instant again, boolean over) {
        run("""
                update meta_form_sweep set next_at = ?2, lease_id = null, lease_until = null, tries = tries + 1,
                  error_class = ?3, error_text = ?4, next_part = case when ?5 then null else next_part end
                where lease_id = ?1
                """, form.lease(), again, why == null ? null : why.name(), text, over);
    }
}
