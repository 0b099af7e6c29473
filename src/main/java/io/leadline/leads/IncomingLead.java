package io.leadline.leads;

import io.leadline.fields.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A submission that wants to become a lead, as its source mapped it. Texts are cleaned, phone is E.164 where it could be
 * read.
 *
 * @param custom values of the organisation's own fields, by {@code custom.key}
 */
public record IncomingLead(
        UUID submissionId,
        Person person,
        Map<String, List<FieldValue>> custom,
        Origin origin,
        List<Answer> answers,
        Defaults defaults,
        boolean test) {

    /** @param phoneKey the number in E.164, or null when what was typed is none */
    public record Person(
            String firstName,
            String lastName,
            String email,
            String phone,
            String phoneKey,
            String company,
            String jobTitle,
            String description) {}

    /**
     * @param channel such as {@code meta}
     * @param account the account there (page id); @param externalId the submission's id there
     * @param submittedAt when the person pressed send, by the provider's clock
     * @param correlation the delivery's id
     */
    public record Origin(
            String channel,
            String account,
            String accountName,
            String form,
            String formName,
            String platform,
            String externalId,
            Ad ad,
            Boolean organic,
            String partner,
            boolean recovered,
            Instant submittedAt,
            Instant receivedAt,
            UUID correlation) {}

    public record Ad(
            String adId, String adName, String adsetId, String adsetName, String campaignId, String campaignName) {}

    /** @param field the lead's field the answer went to, or null: kept and shown all the same */
    public record Answer(Kind kind, String key, String label, List<String> raw, List<String> shown, String field) {
        public enum Kind {
            ANSWER,
            DISCLAIMER,
            TRACKING
        }
    }

    /**
     * @param sourceId null: the CRM's first living source; @param statusId null: the CRM's initial status
     * @param assignment who gets it and which rule chose
     */
    public record Defaults(UUID sourceId, UUID statusId, Assignment assignment, Duplicates duplicates) {}

    /** How duplicates are looked for; neither key: not at all. */
    public record Duplicates(boolean byEmail, boolean byPhone, boolean addAnswers) {}
}
