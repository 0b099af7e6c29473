package io.leadline.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A signed-in browser. */
@Entity
@Table(name = "session")
class BrowserSession {
    /** However busy, a session ends after this. */
    static final Duration LONGEST = Duration.ofDays(90);

    /** Unused for this long, it ends too. */
    static final Duration IDLE = Duration.ofDays(14);

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    protected BrowserSession() {}

    static BrowserSession begin(UUID id, String token, UUID person, Instant now, String address, String userAgent) {
        BrowserSession session = new BrowserSession();
        session.tokenHash = Token.hash(token);
        session.id = id;
        session.personId = person;
        session.createdAt = now;
        session.lastSeenAt = now;
        session.expiresAt = now.plus(LONGEST);
        session.address = address;
        session.userAgent = userAgent;
        return session;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    String address() {
        return address;
    }

    String userAgent() {
        return userAgent;
    }
}
