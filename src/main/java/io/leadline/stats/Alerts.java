package io.leadline.stats;

import io.leadline.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What needs an administrator now. */
@ApplicationScoped
class Alerts {
    private final Rows rows;

    Alerts(Rows rows) {
        this.rows = rows;
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
        if (balance.failed() > 0) {
            alerts.add(new Alert("failed-events", null, balance.failed()));
        }
        if (unassigned > 0) {
            alerts.add(new Alert("unassigned", null, unassigned));
        }
        return alerts;
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
