package io.leadline.meta;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadline.platform.Ids;
import io.leadline.platform.Json;
import io.leadline.platform.KeyRing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;

/** A person's Facebook login, or a pasted system-user token: where page grants come from. */
@Entity(name = "MetaConnection")
@Table(name = "meta_connection")
class Connection {
    @Schema(name = "ConnectionKind")
    enum Kind {
        LOGIN,
        SYSTEM_USER
    }

    /** @param tasks what the person may do on the page; leads want ADVERTISE */
    @Schema(name = "LackingPage")
    record Lacking(String pageId, String name, List<String> tasks) {}

    @Schema(name = "ConnectionState")
    enum State {
        ACTIVE,
        NEEDS_RECONNECT,
        ENDED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "app_id")
    private String appId;

    @Column(name = "meta_user_id")
    private String metaUserId;

    @Column(name = "meta_user_name")
    private String metaUserName;

    private byte[] token;

    @Column(name = "token_version")
    private int tokenVersion;

    private List<String> scopes;

    private List<String> declined;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "data_access_expires_at")
    private Instant dataAccessExpiresAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(columnDefinition = "jsonb")
    private String lacking = "[]";

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "connected_by")
    private UUID connectedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "refreshed_at")
    private Instant refreshedAt;

    protected Connection() {}

    static Connection of(Kind kind, String appId, String metaUserId, Instant now) {
        Connection connection = new Connection();
        connection.id = Ids.next();
        connection.kind = kind;
        connection.appId = appId;
        connection.metaUserId = metaUserId;
        connection.createdAt = now;
        return connection;
    }

    /** What a login or a refresh found out about the token. @param by who connected; null on a refresh */
    void refresh(Inspection found, UUID by, KeyRing keys, Instant now) {
        metaUserName = found.userName();
        token = keys.encrypt(found.token(), place());
        tokenVersion++;
        scopes = found.scopes();
        declined = found.declined();
        expiresAt = found.expiresAt();
        dataAccessExpiresAt = found.dataAccessExpiresAt();
        lacking = Json.write(found.pages().stream()
                .filter(page -> !page.givesLeads())
                .map(page -> new Lacking(page.id(), page.name(), page.tasks()))
                .toList());
        checkedAt = now;
        state = State.ACTIVE;
        connectedBy = by == null ? connectedBy : by;
        refreshedAt = now;
    }

    /** The schedule looked at the token, and it is valid. @return whether it may do something else than before */
    boolean watched(TokenInspection.Debugged found, Instant now) {
        checkedAt = now;
        expiresAt = found.expiresAt();
        dataAccessExpiresAt = found.dataAccessExpiresAt();
        if (found.scopes().isEmpty() || Set.copyOf(found.scopes()).equals(Set.copyOf(scopes))) {
            return false;
        }
        scopes = found.scopes();
        return true;
    }

    void needsReconnect() {
        state = State.NEEDS_RECONNECT;
    }

    void end() {
        state = State.ENDED;
    }

    String token(KeyRing keys) {
        return keys.decrypt(token, place());
    }

    private String place() {
        return "meta_connection.token:" + id;
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    List<String> missingPermissions() {
        return Scopes.missing(scopes, declined);
    }

    /** Pages that it lists and whose leads it may not read. */
    List<Lacking> lacking() {
        return Json.MAPPER.convertValue(Json.read(lacking), new TypeReference<>() {});
    }

    Instant checkedAt() {
        return checkedAt;
    }

    Instant dataAccessExpiresAt() {
        return dataAccessExpiresAt;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String userName() {
        return metaUserName;
    }

    String metaUserId() {
        return metaUserId;
    }

    State state() {
        return state;
    }

    List<String> scopes() {
        return scopes;
    }

    UUID connectedBy() {
        return connectedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant refreshedAt() {
        return refreshedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
