package io.leadline.stats;

import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The balance over all days there ever were, without counting them all at each look: days gone by are counted by the
 * schedule, every one again and again, so that a row deleted behind the product's back shows there too; the last days are
 * counted when asked for. What is still on its way is always counted now, whenever it came.
 */
@ApplicationScoped
public class BalanceDays {
    /** Today and yesterday (UTC) are counted live: a delivery stored at midnight belongs to the day it came on. */
    private static final int LIVE_DAYS = 2;

    /** So many days are counted again in one run, longest ago first. */
    private static final int AGAIN = 30;

    private final Balance balance;
    private final Rows rows;
    private final EntityManager entities;
    private final Clock clock;

    BalanceDays(Balance balance, Rows rows, EntityManager entities, Clock clock) {
        this.balance = balance;
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param accepted events ever taken in
     * @param accounted those that are settled: a lead, a duplicate, or nothing to do
     */
    @Schema(name = "BalanceSum")
    record Sum(long gap, long accepted, long accounted, long waiting, long paused, long failed) {}

    private record Counted(LocalDate last, long accepted, long gap) {}

    private record Open(long waiting, long paused, long failed) {}

    Sum ever() {
        Counted counted = counted();
        long accepted = counted.accepted;
        long gap = counted.gap;
        for (Balance.Line line : balance.between(counted.last.plusDays(1), LocalDate.of(9999, 12, 30))) {
            accepted += line.accepted();
            gap += line.gap();
        }
        Open open = open();
        long accounted = accepted - gap - open.waiting - open.paused - open.failed;
        return new Sum(gap, accepted, Math.max(0, accounted), open.waiting, open.paused, open.failed);
    }

    private Counted counted() {
        return rows.first(
                        "select coalesce(max(day), date '2000-01-01'), coalesce(sum(accepted), 0), coalesce(sum(gap), 0)"
                                + " from balance_day",
                        List.of(),
                        row -> new Counted(row.date(1), row.number(2), row.number(3)))
                .orElseThrow();
    }

    private Open open() {
        return rows.first("""
                        select count(*) filter (where state in ('PENDING', 'PROCESSING')),
                          count(*) filter (where state = 'PAUSED'),
                          count(*) filter (where state = 'FAILED') + (select coalesce(sum(failed), 0) from inbox_day)
                        from inbox_event where state in ('PENDING', 'PROCESSING', 'PAUSED', 'FAILED')
                        """, List.of(), row -> new Open(row.number(1), row.number(2), row.number(3)))
                .orElseThrow();
    }

    /** Counts the days that became past, in their order so that none is left out, and some older ones again. */
    @Transactional
    public void count() {
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(LIVE_DAYS);
        // null: nothing was ever taken in
        LocalDate next = rows.list("""
                        select coalesce((select max(day) + 1 from balance_day),
                          least((select min(day) from intake_tally), (select min(day) from inbox_day),
                            (select (min(received_at) at time zone 'UTC')::date from inbox_event)))
                        """, List.of(), BalanceDays::day).getFirst();
        for (; next != null && !next.isAfter(last); next = next.plusDays(1)) {
            count(next);
        }
        rows.list("select day from balance_day order by counted_at, day limit " + AGAIN, List.of(), BalanceDays::day)
                .forEach(this::count);
    }

    private static LocalDate day(Rows.Row row) throws SQLException {
        return row.date(1);
    }

    private void count(LocalDate day) {
        List<Balance.Line> lines = balance.between(day, day);
        entities.createNativeQuery("""
                        insert into balance_day (day, accepted, gap, counted_at) values (?1, ?2, ?3, ?4)
                        on conflict (day) do update set accepted = excluded.accepted, gap = excluded.gap,
                          counted_at = excluded.counted_at
                        """)
                .setParameter(1, day)
                .setParameter(
                        2, lines.stream().mapToLong(Balance.Line::accepted).sum())
                .setParameter(3, lines.stream().mapToLong(Balance.Line::gap).sum())
                .setParameter(4, clock.instant())
                .executeUpdate();
    }
}
