package io.leadline.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Forgets events whose time has come without losing the count of them: a day is folded into {@code inbox_day} and its rows
 * are deleted in the same transaction. Only whole days are folded in which everything is settled and adds up: a day with a
 * gap, or with an event that may still be replayed, stays to be looked at. Submissions are never deleted.
 */
@ApplicationScoped
public class Retention {
    private final EntityManager entities;
    private final InboxConfig config;
    private final Clock clock;

    Retention(EntityManager entities, InboxConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many events were folded away */
    @Transactional
    public int foldAndPurge() {
        LocalDate before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(config.keepDays());
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(7002)").getSingleResult();
        int days =
                entities.createNativeQuery("""
                        insert into inbox_day (source, account, day, accepted, done, duplicate, ignored, failed)
                        select source, account, day, count(*),
                          count(*) filter (where state = 'DONE'), count(*) filter (where state = 'DUPLICATE'),
                          count(*) filter (where state = 'IGNORED'), count(*) filter (where state = 'FAILED')
                        from inbox_event e where received_at < ?1
                        group by source, account, day
                        having bool_and(state in ('DONE', 'DUPLICATE', 'IGNORED', 'FAILED'))
                          and count(*) = (select coalesce(sum(accepted), 0) from intake_tally t
                            where t.source = e.source and t.account = e.account and t.day = e.day)
                        on conflict do nothing
                        """).setParameter(1, start(before)).executeUpdate();
        return days == 0 ? 0 : purge(before);
    }

    private int purge(LocalDate before) {
        int events = ((Number) entities.createNativeQuery("""
                        with folded as (
                          delete from inbox_event e using inbox_day d
                          where d.source = e.source and d.account = e.account and d.day = e.day and e.received_at < ?1
                          returning e.source, e.form
                        ), by_form as (
                          insert into inbox_form (source, form, n)
                          select source, form, count(*) from folded where form is not null group by source, form
                          on conflict (source, form) do update set n = inbox_form.n + excluded.n
                        )
                        select count(*) from folded
                        """)
                        .setParameter(1, start(before))
                        .getSingleResult())
                .intValue();
        entities.createNativeQuery("""
                        delete from intake_tally t using inbox_day d
                        where d.source = t.source and d.account = t.account and d.day = t.day and t.day < ?1
                        """).setParameter(1, before).executeUpdate();
        entities.createNativeQuery("""
                        delete from delivery d where d.received_at < ?1
                          and not exists (select 1 from inbox_event e where e.received_at = d.received_at and e.delivery_id = d.id)
                        """).setParameter(1, start(before)).executeUpdate();
        return events;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
