package io.leadline.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many leads came from where. */
@ApplicationScoped
public class LeadsCounted {
    private final EntityManager entities;

    LeadsCounted(EntityManager entities) {
        this.entities = entities;
    }

    /** Leads received in all per account (page) of a channel; test leads are not counted. */
    @SuppressWarnings("unchecked")
    public Map<String, Long> byAccount(String channel) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select account, count(*) from lead
                        where channel = ?1 and account is not null and deleted_at is null and not is_test group by account
                        """).setParameter(1, channel).getResultList();
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}
