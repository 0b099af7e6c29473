package io.leadline.stats;

import io.leadline.leads.LeadScope;
import io.leadline.platform.Rows;
import io.leadline.staff.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lead sync by month, in the organisation's time zone. The running month is counted from the events; a closed month is
 * written down by the schedule, by the same statement, while its events are still there.
 */
@ApplicationScoped
public class SyncMonths {
    /** Events are kept longer than this, so that a replay after the month's end still corrects its figures. */
    private static final int CORRECTED_FOR = 2;

    private final Rows rows;
    private final EntityManager entities;
    private final Organisations organisations;
    private final Clock clock;

    SyncMonths(Rows rows, EntityManager entities, Organisations organisations, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param attempted everything tried in the month, duplicates included */
    @Schema(name = "MonthFigures")
    record Figures(long synced, long failed, long attempted) {}

    /**
     * From the person's pressing send to the stored lead, and to the first thing that a person of ours did with it.
     *
     * @param p50Ms null when there was no lead whose submission time is known
     */
    @Schema(name = "SpeedToLead")
    record Speed(Long p50Ms, Long p95Ms, long count, Long firstActionP50Ms, Long firstActionP95Ms) {}

    YearMonth current() {
        return YearMonth.from(clock.instant().atZone(zone()));
    }

    Figures count(YearMonth month) {
        return rows.first("""
                        select count(*) filter (where state = 'DONE'), count(*) filter (where state = 'FAILED'),
                          count(*) filter (where attempts > 0)
                        from inbox_event where received_at >= ? and received_at < ?
                        """, bounds(month), row -> new Figures(row.number(1), row.number(2), row.number(3)))
                .orElseThrow();
    }

    Speed speed(YearMonth month, LeadScope scope) {
        List<Object> values = new ArrayList<>(bounds(month));
        values.addAll(List.of(scope.values()));
        return rows.first(
                        """
                        select percentile_cont(0.5) within group (order by ms)::bigint,
                          percentile_cont(0.95) within group (order by ms)::bigint, count(*),
                          percentile_cont(0.5) within group (order by acted)::bigint,
                          percentile_cont(0.95) within group (order by acted)::bigint
                        from (select greatest(0, extract(epoch from stored_at - submitted_at) * 1000) as ms,
                            greatest(0, extract(epoch from first_action_at - submitted_at) * 1000) as acted
                          from lead l
                          where stored_at >= ? and stored_at < ? and submitted_at is not null and not is_test
                            and %s) timed
                        """.formatted(scope.sql()),
                        values,
                        row -> new Speed(maybe(row, 1), maybe(row, 2), row.number(3), maybe(row, 4), maybe(row, 5)))
                .orElseThrow();
    }

    private static Long maybe(Rows.Row row, int column) throws SQLException {
        return row.text(column) == null ? null : row.number(column);
    }

    /** A closed month as it was written down. */
    Optional<Figures> closed(YearMonth month) {
        return rows.first(
                "select synced, failed, attempted from sync_month where source = 'all' and month = ?",
                List.of(month.atDay(1)),
                row -> new Figures(row.number(1), row.number(2), row.number(3)));
    }

    /** Writes down the last closed months, again for as long as replays may still change them. */
    @Transactional
    public void close() {
        for (int back = 1; back <= CORRECTED_FOR; back++) {
            YearMonth month = current().minusMonths(back);
            Figures figures = count(month);
            if (figures.attempted() > 0) {
                write(month, figures, speed(month, LeadScope.ALL));
            }
        }
    }

    private void write(YearMonth month, Figures figures, Speed speed) {
        entities.createNativeQuery("""
                        insert into sync_month (source, month, synced, failed, attempted, stored_p50, stored_p95, computed_at,
                          first_action_p50, first_action_p95)
                        values ('all', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (source, month) do update set synced = excluded.synced, failed = excluded.failed,
                          attempted = excluded.attempted, stored_p50 = excluded.stored_p50,
                          stored_p95 = excluded.stored_p95, computed_at = excluded.computed_at,
                          first_action_p50 = excluded.first_action_p50, first_action_p95 = excluded.first_action_p95
                        """)
                .setParameter(1, month.atDay(1))
                .setParameter(2, figures.synced())
                .setParameter(3, figures.failed())
                .setParameter(4, figures.attempted())
                .setParameter(5, speed.p50Ms())
                .setParameter(6, speed.p95Ms())
                .setParameter(7, clock.instant())
                .setParameter(8, speed.firstActionP50Ms())
                .setParameter(9, speed.firstActionP95Ms())
                .executeUpdate();
    }

    ZoneId zone() {
        return organisations.current().timeZone();
    }

    private List<Object> bounds(YearMonth month) {
        return List.of(
                month.atDay(1).atStartOfDay(zone()).toInstant().atOffset(ZoneOffset.UTC),
                month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant().atOffset(ZoneOffset.UTC));
    }
}
