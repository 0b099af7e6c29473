package io.leadline.inbox;

import io.leadline.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who works what: an event is one worker's for the time of a lease, and comes back when the worker dies. */
@ApplicationScoped
class Claims {

    /** @param step how many tries of the current ladder failed before this one */
    record Claim(ClaimedEvent event, UUID lease, Instant ladderFrom, int step) {}

    private final EntityManager entities;
    private final InboxConfig config;
    private final Clock clock;

    Claims(EntityManager entities, InboxConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Claims what is due, oldest first, leaving out accounts that are throttled. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    List<Claim> next(int limit) {
        UUID lease = Ids.next();
        Instant now = clock.instant();
        List<Object[]> rows = entities.createNativeQuery("""
                        with due as (
                          select id from inbox_event e
                          where state = 'PENDING' and next_attempt_at <= ?1
                            and not exists (select 1 from inbox_gate g
                              where g.source = e.source and g.account in (e.account, '*') and g.until > ?1)
                          order by next_attempt_at limit ?2 for update skip locked
                        )
                        update inbox_event e set state = 'PROCESSING', lease_id = ?3, lease_until = ?4,
                          attempts = attempts + 1, next_attempt_at = null
                        from due where e.id = due.id
                        returning e.id, e.submission_id, e.source, e.account, e.form, e.external_id, e.payload, e.fetched,
                          e.received_at, e.attempts, e.delivery_id, e.ladder_from, e.ladder_step, e.occurred_at, e.via
                        """)
                .setParameter(1, now)
                .setParameter(2, limit)
                .setParameter(3, lease)
                .setParameter(4, now.plus(config.lease()))
                .getResultList();
        List<Claim> claims = new ArrayList<>();
        rows.forEach(row -> claims.add(claim(row, lease)));
        claims.forEach(claim -> begin(claim, now));
        return claims;
    }

    private static Claim claim(Object[] row, UUID lease) {
        ClaimedEvent event = new ClaimedEvent(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Instant) row[8],
                (Instant) row[13],
                Via.valueOf((String) row[14]),
                ((Number) row[9]).intValue(),
                (UUID) row[10]);
        return new Claim(event, lease, (Instant) row[11], ((Number) row[12]).intValue());
    }

    private void begin(Claim claim, Instant now) {
        entities.createNativeQuery(
                        "insert into attempt (id, event_id, lease_id, number, started_at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, Ids.next())
                .setParameter(2, claim.event().id())
                .setParameter(3, claim.lease())
                .setParameter(4, claim.event().attempt())
                .setParameter(5, now)
                .executeUpdate();
    }

    /** Events whose worker died take the ladder: one that kills its worker must not do so without end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    int takeBackLost() {
        Instant now = clock.instant();
        List<Object[]> lost =
                entities.createNativeQuery("""
                        select id, lease_id, ladder_from, ladder_step from inbox_event
                        where state = 'PROCESSING' and lease_until < ?1 limit 500 for update skip locked
                        """).setParameter(1, now).getResultList();
        for (Object[] row : lost) {
            int step = ((Number) row[3]).intValue() + 1;
            Instant next =
                    Ladder.next((Instant) row[2], step, now, Math.random()).orElse(null);
            entities.createNativeQuery("""
                            update inbox_event set state = ?2, next_attempt_at = ?3, ladder_step = ?4, lease_id = null,
                              lease_until = null, error_class = 'BUG', error_text = 'the worker did not finish',
                              finished_at = ?5
                            where id = ?1
                            """)
                    .setParameter(1, row[0])
                    .setParameter(2, next == null ? "FAILED" : "PENDING")
                    .setParameter(3, next)
                    .setParameter(4, step)
                    .setParameter(5, next == null ? now : null)
                    .executeUpdate();
            entities.createNativeQuery(
                            "update attempt set outcome = 'LOST', finished_at = ?2 where lease_id = ?1 and event_id = ?3")
                    .setParameter(1, row[1])
                    .setParameter(2, now)
                    .setParameter(3, row[0])
                    .executeUpdate();
        }
        return lost.size();
    }
}
