package io.leadline.meta;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What the administrator set for lead sync. There is one row. */
@Entity
@Table(name = "meta_settings")
@DynamicUpdate
class MetaSettings {
    enum DuplicateAction {
        SKIP,
        ADD_ANSWERS
    }

    /** Everything that one press of 'Save settings' sets, but for the secret. */
    record Choice(
            String appId,
            String graphVersion,
            UUID defaultAssigneeId,
            UUID defaultSourceId,
            UUID defaultStatusId,
            boolean sendMail,
            boolean duplicateByEmail,
            boolean duplicateByPhone,
            DuplicateAction duplicateAction) {}

    @Id
    private short id = 1;

    @Column(name = "app_id")
    private String appId;

    @Column(name = "graph_version")
    private String graphVersion;

    @Column(name = "default_assignee_id")
    private UUID defaultAssigneeId;

    @Column(name = "default_source_id")
    private UUID defaultSourceId;

    @Column(name = "default_status_id")
    private UUID defaultStatusId;

    @Column(name = "send_mail")
    private boolean sendMail = true;

    @Column(name = "duplicate_by_email")
    private boolean duplicateByEmail;

    @Column(name = "duplicate_by_phone")
    private boolean duplicateByPhone;

    @Column(name = "duplicate_action")
    @Enumerated(EnumType.STRING)
    private DuplicateAction duplicateAction = DuplicateAction.SKIP;

    @Column(name = "credentials_saved_at")
    private Instant credentialsSavedAt;

    @Column(name = "app_problem")
    private String appProblem;

    @Column(name = "app_problem_at")
    private Instant appProblemAt;

    @Version
    private int version;

    protected MetaSettings() {}

    static MetaSettings initial(String graphVersion) {
        MetaSettings settings = new MetaSettings();
        settings.graphVersion = graphVersion;
        return settings;
    }

    void choose(Choice choice) {
        appId = choice.appId();
        graphVersion = choice.graphVersion();
        defaultAssigneeId = choice.defaultAssigneeId();
        defaultSourceId = choice.defaultSourceId();
        defaultStatusId = choice.defaultStatusId();
        sendMail = choice.sendMail();
        duplicateByEmail = choice.duplicateByEmail();
        duplicateByPhone = choice.duplicateByPhone();
        duplicateAction = choice.duplicateAction();
    }

    Choice choice() {
        return new Choice(
                appId,
                graphVersion,
                defaultAssigneeId,
                defaultSourceId,
                defaultStatusId,
                sendMail,
                duplicateByEmail,
                duplicateByPhone,
                duplicateAction);
    }

    boolean isApp(String otherAppId) {
        return Objects.equals(appId, otherAppId);
    }

    void appIs(String newAppId) {
        appId = newAppId;
    }

    /** What Graph is asked with was saved anew: whatever it refused before is to be tried again. */
    void credentialsSaved(Instant now) {
        credentialsSavedAt = now;
        appProblem = null;
        appProblemAt = null;
    }

    void appRefused(String problem, Instant now) {
        if (appProblem == null) {
            appProblemAt = now;
        }
        appProblem = problem;
    }

    Instant credentialsSavedAt() {
        return credentialsSavedAt;
    }

    String appProblem() {
        return appProblem;
    }

    int version() {
        return version;
    }
}
