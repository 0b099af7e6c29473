package io.leadline.meta;

import io.leadline.platform.Ids;
import io.leadline.platform.KeyRing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A page's token as one connection got it. */
@Entity(name = "MetaGrant")
@Table(name = "meta_grant")
class Grant {
    @Id
    private UUID id;

    @Column(name = "connection_id")
    private UUID connectionId;

    @Column(name = "page_id")
    private String pageId;

    private byte[] token;

    @Column(name = "token_version")
    private int tokenVersion;

    private List<String> tasks;

    private boolean valid;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "listed_at")
    private Instant listedAt;

    protected Grant() {}

    static Grant of(UUID connectionId, String pageId) {
        Grant grant = new Grant();
        grant.id = Ids.next();
        grant.connectionId = connectionId;
        grant.pageId = pageId;
        return grant;
    }

    /** The connection lists the page, now and with this token. */
    void listed(Inspection.ListedPage page, Instant expires, KeyRing keys, Instant now) {
        if (token == null || !token(keys).equals(page.token())) {
            token = keys.encrypt(page.token(), place());
            tokenVersion++;
        }
        tasks = page.tasks();
        valid = true;
        expiresAt = expires;
        listedAt = now;
    }

    void died() {
        valid = false;
    }

    String token(KeyRing keys) {
        return keys.decrypt(token, place());
    }

    private String place() {
        return "meta_grant.token:" + id;
    }

    UUID id() {
        return id;
    }

    UUID connectionId() {
        return connectionId;
    }

    String pageId() {
        return pageId;
    }

    BestGrant.Candidate candidate(Connection of) {
        return new BestGrant.Candidate(id, tokenVersion, tasks, of.scopes(), valid && of.active(), expiresAt, listedAt);
    }
}
