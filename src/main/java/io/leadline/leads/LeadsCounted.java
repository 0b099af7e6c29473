package io.leadline.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
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

    /** When the leads of an account were submitted, oldest first; of many, the last thousands. Test leads are not counted. */
    @SuppressWarnings("unchecked")
    public List<Instant> arrivals(String channel, String account, Instant since) {
        return entities.createNativeQuery("""
                        select at from (select created_at as at from lead where channel = ?1 and account = ?2
                          and created_at > ?3 and deleted_at is null and not is_test
                          order by created_at desc limit 5000) last order by at
                        """, Instant.class)
                .setParameter(1, channel)
                .setParameter(2, account)
                .setParameter(3, since)
                .getResultList();
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
