package io.leadline.leads;

import io.leadline.platform.Json;
import io.leadline.platform.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

@Entity
class Lead {
    @Id
    private UUID id;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private String phone;

    @Column(name = "phone_key")
    private String phoneKey;

    private String company;

    @Column(name = "job_title")
    private String jobTitle;

    private String description;

    @Column(name = "status_id")
    private UUID statusId;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "assignee_id")
    private UUID assigneeId;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(columnDefinition = "jsonb")
    private String assignment;

    private String channel;
    private String account;

    @Column(name = "account_name")
    private String accountName;

    private String form;

    @Column(name = "form_name")
    private String formName;

    private String platform;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "is_test")
    private boolean test;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "first_action_at")
    private Instant firstActionAt;

    @Column(name = "first_action_by")
    private UUID firstActionBy;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    private String search;

    @Version
    private int version;

    protected Lead() {}

    static Lead of(UUID id, IncomingLead incoming, UUID sourceId, UUID statusId, Instant now) {
        Lead lead = new Lead();
        lead.id = id;
        lead.is(incoming.person());
        lead.cameFrom(incoming.origin());
        lead.submissionId = incoming.submissionId();
        lead.test = incoming.test();
        lead.sourceId = sourceId;
        lead.statusId = statusId;
        lead.assigneeId = incoming.defaults().assignment().personId();
        lead.assignment = Json.write(incoming.defaults().assignment());
        lead.createdAt = incoming.origin().submittedAt() == null
                ? now
                : incoming.origin().submittedAt();
        lead.storedAt = now;
        lead.updatedAt = now;
        return lead;
    }

    private void is(IncomingLead.Person person) {
        firstName = person.firstName();
        lastName = person.lastName();
        email = person.email();
        emailKey = Text.emailKey(person.email());
        phone = person.phone();
        phoneKey = person.phoneKey();
        company = person.company();
        jobTitle = person.jobTitle();
        description = person.description();
        search = searched(List.of());
    }

    private void cameFrom(IncomingLead.Origin origin) {
        channel = origin.channel();
        account = origin.account();
        accountName = origin.accountName();
        form = origin.form();
        formName = origin.formName();
        platform = origin.platform();
        submittedAt = origin.submittedAt();
        receivedAt = origin.receivedAt();
    }

    String get(LeadField field) {
        return switch (field) {
            case FIRST_NAME -> firstName;
            case LAST_NAME -> lastName;
            case PHONE -> phone;
            case EMAIL -> email;
            case COMPANY -> company;
            case JOB_TITLE -> jobTitle;
            case DESCRIPTION -> description;
        };
    }

    /** {@link #settle} is due after the last of them. */
    void set(LeadField field, String value) {
        switch (field) {
            case FIRST_NAME -> firstName = value;
            case LAST_NAME -> lastName = value;
            case PHONE -> phone = value;
            case EMAIL -> email = value;
            case COMPANY -> company = value;
            case JOB_TITLE -> jobTitle = value;
            case DESCRIPTION -> description = value;
        }
    }

    /**
     * Brings in line what is made of the fields: the keys duplicates are found by, and the text that searches look into.
     *
     * @param e164 the phone number, or null when what is written is none
     * @param more what else is searched
     */
    void settle(String e164, List<String> more, Instant now) {
        emailKey = Text.emailKey(email);
        phoneKey = e164;
        search = searched(more);
        updatedAt = now;
    }

    private String searched(List<String> more) {
        return Text.fold(Stream.concat(Stream.of(firstName, lastName, email, phone, phoneKey, company), more.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    /** @return whether it was another one before */
    boolean moveTo(UUID status, Instant now) {
        if (statusId.equals(status)) {
            return false;
        }
        statusId = status;
        updatedAt = now;
        return true;
    }

    /** @return whether it was somebody else's before */
    boolean giveTo(Assignment given, Instant now) {
        if (Objects.equals(assigneeId, given.personId())) {
            return false;
        }
        assigneeId = given.personId();
        assignment = Json.write(given);
        updatedAt = now;
        return true;
    }

    /** Only the first time counts. */
    void actedOnBy(UUID person, Instant now) {
        if (firstActionAt == null) {
            firstActionAt = now;
            firstActionBy = person;
        }
    }

    UUID id() {
        return id;
    }

    String phoneKey() {
        return phoneKey;
    }

    UUID statusId() {
        return statusId;
    }

    UUID assigneeId() {
        return assigneeId;
    }

    int version() {
        return version;
    }

    boolean living() {
        return deletedAt == null;
    }
}
