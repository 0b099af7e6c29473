package io.leadline.leads;

import io.leadline.leads.IncomingLead.Ad;
import io.leadline.leads.IncomingLead.Answer;
import io.leadline.leads.IncomingLead.Origin;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class Leads implements PanacheRepositoryBase<Lead, UUID> {

    UUID assigneeOf(UUID leadId) {
        return findByIdOptional(leadId).map(Lead::assigneeId).orElse(null);
    }

    /** The oldest living lead with this e-mail or this phone; null keys match nothing. */
    Optional<UUID> oldestWith(String emailKey, String phoneKey) {
        if (emailKey == null && phoneKey == null) {
            return Optional.empty();
        }
        return find(
                        "deletedAt is null and (emailKey = ?1 or phoneKey = ?2) order by createdAt, id",
                        emailKey == null ? "" : emailKey,
                        phoneKey == null ? "" : phoneKey)
                .firstResultOptional()
                .map(Lead::id);
    }

    void keepOrigin(UUID leadId, Origin origin) {
        flush();
        Ad ad = origin.ad() == null ? new Ad(null, null, null, null, null, null) : origin.ad();
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into lead_origin (lead_id, external_id, ad_id, ad_name, adset_id, adset_name, campaign_id,
                      campaign_name, organic, partner, recovered, correlation)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)) {
                Object[] values = {
                    leadId,
                    origin.externalId(),
                    ad.adId(),
                    ad.adName(),
                    ad.adsetId(),
                    ad.adsetName(),
                    ad.campaignId(),
                    ad.campaignName(),
                    origin.organic(),
                    origin.partner(),
                    origin.recovered(),
                    origin.correlation() == null ? null : origin.correlation().toString()
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
        });
    }

    /** Keeps answers in their order; a second time for the same submission adds nothing. */
    void keepAnswers(UUID leadId, UUID submissionId, List<Answer> answers) {
        flush();
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into lead_answer (lead_id, submission_id, position, kind, key, label, raw, shown, field)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """)) {
                int position = 0;
                for (Answer answer : answers) {
                    insert.setObject(1, leadId);
                    insert.setObject(2, submissionId);
                    insert.setInt(3, position++);
                    insert.setString(4, answer.kind().name());
                    insert.setString(5, answer.key());
                    insert.setString(6, answer.label());
                    insert.setArray(
                            7, connection.createArrayOf("text", answer.raw().toArray()));
                    insert.setArray(
                            8, connection.createArrayOf("text", answer.shown().toArray()));
                    insert.setString(9, answer.field());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
