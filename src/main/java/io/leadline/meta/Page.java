package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Facebook page that some connection listed, and how its leads fare. */
@Entity(name = "MetaPage")
@Table(name = "meta_page")
class Page {
    /** So many leads in a row that Graph does not give out mean that the page may not be read at all. */
    static final int UNREADABLE_LIMIT = 3;

    @Schema(name = "PageState")
    enum State {
        CONNECTED,
        NEEDS_RECONNECT,
        NEEDS_PERMISSION,
        VANISHED
    }

    @Id
    private UUID id;

    @Column(name = "page_id")
    private String pageId;

    private String name;

    private boolean monitored;

    private Boolean subscribed;

    @Column(name = "subscribed_checked_at")
    private Instant subscribedCheckedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.CONNECTED;

    @Column(name = "problem_class")
    @Enumerated(EnumType.STRING)
    private ErrorClass problemClass;

    @Column(name = "problem_text")
    private String problemText;

    @Column(name = "problem_at")
    private Instant problemAt;

    @Column(name = "token_version")
    private int tokenVersion;

    @Column(name = "unreadable_in_a_row")
    private int unreadableInARow;

    @Column(name = "assignee_id")
    private UUID assigneeId;

    private String country;

    @Column(name = "subscription_renewed_at")
    private Instant subscriptionRenewedAt;

    @Column(name = "usual_per_day")
    private BigDecimal usualPerDay;

    @Column(name = "quiet_since")
    private Instant quietSince;

    @Column(name = "vanished_at")
    private Instant vanishedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Page() {}

    static Page of(String pageId, String name, Instant now) {
        Page page = new Page();
        page.id = Ids.next();
        page.pageId = pageId;
        page.name = name;
        page.createdAt = now;
        return page;
    }

    void named(String newName) {
        name = newName;
    }

    void connected() {
        state = State.CONNECTED;
        problemClass = null;
        problemText = null;
        problemAt = null;
        vanishedAt = null;
        unreadableInARow = 0;
    }

    /** Errors that older tokens brought say nothing any more. */
    void tokenChanged() {
        tokenVersion++;
    }

    void trouble(State now, ErrorClass why, String text, Instant at) {
        state = now;
        problemClass = why;
        problemText = text;
        problemAt = at;
        vanishedAt = now == State.VANISHED ? at : null;
    }

    void assignTo(UUID personId) {
        assigneeId = personId;
    }

    /** @param code ISO 3166 code that its forms' phone numbers are read in, or null */
    void speaksFrom(String code) {
        country = code;
    }

    void monitor(boolean wanted) {
        monitored = wanted;
    }

    void subscriptionSeen(boolean there, Instant at) {
        subscribed = there;
        subscribedCheckedAt = at;
    }

    /** Meta had stopped sending, and was asked again. */
    void subscriptionRenewed(Instant at) {
        subscriptionRenewedAt = at;
    }

    void heard(Habit habit) {
        usualPerDay = BigDecimal.valueOf(habit.perDay()).setScale(2, RoundingMode.HALF_UP);
        quietSince = habit.quietSince();
    }

    /** @return whether that was one too many */
    boolean unreadable() {
        unreadableInARow++;
        return unreadableInARow >= UNREADABLE_LIMIT;
    }

    void readable() {
        unreadableInARow = 0;
    }

    boolean inState(State asked) {
        return state == asked;
    }

    boolean hasUnreadable() {
        return unreadableInARow > 0;
    }

    Instant quietSince() {
        return quietSince;
    }

    UUID id() {
        return id;
    }

    String pageId() {
        return pageId;
    }

    String name() {
        return name;
    }

    boolean monitored() {
        return monitored;
    }

    State state() {
        return state;
    }

    String problemText() {
        return problemText;
    }

    Instant problemAt() {
        return problemAt;
    }

    int tokenVersion() {
        return tokenVersion;
    }

    String country() {
        return country;
    }

    UUID assigneeId() {
        return assigneeId;
    }
}
