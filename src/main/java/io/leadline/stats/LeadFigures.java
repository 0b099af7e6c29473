package io.leadline.stats;

import io.leadline.leads.LeadScope;
import io.leadline.platform.Rows;
import io.leadline.staff.Caller;
import io.leadline.stats.DashboardResource.DayCount;
import io.leadline.stats.DashboardResource.Mine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Leads in numbers, within the caller's scope. Test leads are not counted. */
@ApplicationScoped
class LeadFigures {
    private static final int DAYS = 30;

    private final Rows rows;
    private final Clock clock;

    LeadFigures(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The last 30 days in the organisation's zone, oldest first, days without a lead included. */
    List<DayCount> perDay(Caller caller, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), zone).minusDays(DAYS - 1);
        LeadScope scope = LeadScope.of(caller);
        List<Object> values = new ArrayList<>(List.of(zone.getId()));
        values.addAll(List.of(scope.values()));
        values.add(first.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        Map<LocalDate, Long> counts = new HashMap<>();
        rows.list(
                        "select (l.created_at at time zone ?)::date, count(*) from lead l where " + scope.sql()
                                + " and not l.is_test and l.created_at >= ? group by 1",
                        values,
                        row -> new DayCount(row.date(1), row.number(2)))
                .forEach(day -> counts.put(day.day(), day.count()));
        return IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(day -> new DayCount(day, counts.getOrDefault(day, 0L)))
                .toList();
    }

    long unassigned() {
        return rows.first(
                        "select count(*) from lead where assignee_id is null and deleted_at is null and not is_test",
                        List.of(),
                        row -> row.number(1))
                .orElse(0L);
    }

    Mine mine(Caller caller, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return rows.first(
                        """
                        select count(*) filter (where s.initial), count(*) filter (where l.created_at >= ?)
                        from lead l join lead_status s on s.id = l.status_id
                        where l.assignee_id = ? and l.deleted_at is null and not l.is_test
                        """,
                        List.of(today.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC), caller.id()),
                        row -> new Mine(row.number(1), row.number(2)))
                .orElseThrow();
    }
}
