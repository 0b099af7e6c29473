package io.leadline.stats;

import io.leadline.platform.Rows;
import io.leadline.staff.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what was announced as changed, by the transactions that announced it. In the caller's transaction. */
@ApplicationScoped
class ChangedTopics {
    private final Rows rows;

    ChangedTopics(Rows rows) {
        this.rows = rows;
    }

    /** Transactions before this one are over: whatever they announced can be seen. */
    long oldestRunning() {
        return rows.first(
                        "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", List.of(), row -> row.number(1))
                .orElseThrow();
    }

    List<String> changedSince(long xid, Caller caller) {
        String all = "select distinct topic from change where xid >= ?::text::xid8";
        String own = all + " and (owner = ? or topic = 'settings')";
        String from = String.valueOf(xid);
        return caller.administrator()
                ? rows.list(all, List.of(from), row -> row.text(1))
                : rows.list(own, List.of(from, caller.id()), row -> row.text(1));
    }
}
