package io.leadline.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A one-time link sent by mail, which lets its holder choose a password. */
@Entity
@Table(name = "access_link")
class AccessLink {
    @Schema(name = "AccessLinkKind")
    enum Kind {
        INVITATION(Duration.ofDays(7), Member.State.INVITED),
        RESET(Duration.ofHours(1), Member.State.ACTIVE);

        private final Duration lives;
        private final Member.State of;

        Kind(Duration lives, Member.State of) {
            this.lives = lives;
            this.of = of;
        }
    }

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AccessLink() {}

    static AccessLink of(UUID id, String token, UUID person, Kind kind, Instant now) {
        AccessLink link = new AccessLink();
        link.id = id;
        link.tokenHash = Token.hash(token);
        link.personId = person;
        link.kind = kind;
        link.createdAt = now;
        link.expiresAt = now.plus(kind.lives);
        return link;
    }

    /** An invitation is for somebody who has not come yet, a reset for somebody at work; a deactivated person gets in by neither. */
    boolean opensFor(Person person, Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && person.is(kind.of);
    }

    void use(Instant now) {
        usedAt = now;
    }

    UUID personId() {
        return personId;
    }

    Kind kind() {
        return kind;
    }
}
