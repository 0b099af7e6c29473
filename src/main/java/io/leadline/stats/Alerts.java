package io.leadline.stats;

import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What needs an administrator now. */
@ApplicationScoped
class Alerts {
    private static final Duration EXPIRING = Duration.ofDays(14);

    private final Rows rows;
    private final Clock clock;

    Alerts(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Schema(name = "Ref")
    record Ref(String id, String name) {}

    /** @param subject what it is about, or null; @param count how many, or null */
    record Alert(String kind, Ref subject, Long count) {}

    List<Alert> now(BalanceDays.Sum balance, long unassigned, String appProblem) {
        List<Alert> alerts = new ArrayList<>();
        if (balance.gap() > 0) {
            alerts.add(new Alert("gap", null, balance.gap()));
        }
        if (appProblem != null) {
            alerts.add(new Alert("app-problem", null, null));
        }
        alerts.addAll(pages());
        alerts.addAll(watched());
        if (balance.failed() > 0) {
            alerts.add(new Alert("failed-events", null, balance.failed()));
        }
        if (unassigned > 0) {
            alerts.add(new Alert("unassigned", null, unassigned));
        }
        return alerts;
    }

    /** What the schedule noticed before it costs leads. */
    private List<Alert> watched() {
        return rows.list(
                """
                select 'token-expiring', c.id::text, c.meta_user_name,
                  greatest(0, ceil(extract(epoch from least(c.expires_at, c.data_access_expires_at) - ?) / 86400))::bigint
                from meta_connection c where c.state = 'ACTIVE' and least(c.expires_at, c.data_access_expires_at) < ?
                union all
                select 'page-not-subscribed', p.page_id, p.name, null from meta_page p
                where p.monitored and p.state = 'CONNECTED' and p.subscribed = false
                union all
                select 'page-quiet', p.page_id, p.name, null from meta_page p
                where p.monitored and p.state = 'CONNECTED' and p.quiet_since >= (select max(l.created_at) from lead l
                  where l.account = p.page_id and l.deleted_at is null and not l.is_test)
                order by 1 desc, 3, 2
                """,
                List.of(clock.instant(), clock.instant().plus(EXPIRING)),
                row -> new Alert(row.text(1), new Ref(row.text(2), row.text(3)), row.maybeNumber(4)));
    }

    private List<Alert> pages() {
        return rows.list(
                """
                select 'page-' || lower(replace(p.state, '_', '-')), p.page_id, p.name,
                  (select count(*) from inbox_event e where e.source = 'meta' and e.account = p.page_id and e.state = 'PAUSED')
                from meta_page p where p.monitored and p.state <> 'CONNECTED' order by lower(p.name), p.page_id
                """, List.of(), row -> new Alert(row.text(1), new Ref(row.text(2), row.text(3)), row.number(4)));
    }
}
