package io.leadline.staff;

import io.leadline.platform.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the audit log says about somebody. */
@ApplicationScoped
class AuditTrail {
    private final Rows rows;

    AuditTrail(Rows rows) {
        this.rows = rows;
    }

    List<String> of(UUID subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.list(
                        "select action from audit_entry where subject_id = ? order by at, id",
                        List.of(subject.toString()),
                        row -> row.text(1)));
    }
}
