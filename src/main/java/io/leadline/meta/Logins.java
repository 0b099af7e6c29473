package io.leadline.meta;

import io.leadline.platform.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Login dialogs in flight. Only the hash of a state is kept; a state works for one person, once, for a while. */
@ApplicationScoped
class Logins {
    static final Duration LIFE = Duration.ofMinutes(15);

    /** What a callback that names a state finds. */
    sealed interface Callback {
        /** Now ours to finish. */
        record Begun(String redirectUri) implements Callback {}

        /** The browser repeats it: the answer is the same. */
        record Finished(UUID connectionId) implements Callback {}

        /** Another request is just finishing it. */
        record Busy() implements Callback {}

        record Expired() implements Callback {}

        /** Somebody else opened the dialog. */
        record Foreign() implements Callback {}
    }

    private final EntityManager entities;
    private final Clock clock;

    Logins(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return the state to send along */
    String open(UUID person, String redirectUri) {
        byte[] random = Randomness.bytes(32);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        entities.createNativeQuery("delete from meta_login where expires_at < ?1")
                .setParameter(1, now.minus(Duration.ofDays(1)))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into meta_login (state_hash, person_id, redirect_uri, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, hash(state))
                .setParameter(2, person)
                .setParameter(3, redirectUri)
                .setParameter(4, now)
                .setParameter(5, now.plus(LIFE))
                .executeUpdate();
        return state;
    }

    @SuppressWarnings("unchecked")
    Callback begin(String state, UUID person) {
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select person_id, redirect_uri, expires_at, used_at, connection_id from meta_login
                        where state_hash = ?1 for update
                        """).setParameter(1, hash(state)).getResultList();
        if (rows.isEmpty()) {
            return new Callback.Expired();
        }
        Object[] row = rows.getFirst();
        if (!person.equals(row[0])) {
            return new Callback.Foreign();
        }
        if (row[4] != null) {
            return new Callback.Finished((UUID) row[4]);
        }
        if (!((Instant) row[2]).isAfter(clock.instant())) {
            return new Callback.Expired();
        }
        if (row[3] != null) {
            return new Callback.Busy();
        }
        use(state, clock.instant());
        return new Callback.Begun((String) row[1]);
    }

    void finish(String state, UUID connectionId) {
        entities.createNativeQuery("update meta_login set connection_id = ?2 where state_hash = ?1")
                .setParameter(1, hash(state))
                .setParameter(2, connectionId)
                .executeUpdate();
    }

    /** It failed half-way: the same callback may try again while the state lives. */
    void giveBack(String state) {
        entities.createNativeQuery("update meta_login set used_at = null where state_hash = ?1")
                .setParameter(1, hash(state))
                .executeUpdate();
    }

    /** The person cancelled: the state is of no further use. */
    void close(String state) {
        entities.createNativeQuery("update meta_login set expires_at = ?2 where state_hash = ?1")
                .setParameter(1, hash(state))
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    private void use(String state, Instant now) {
        entities.createNativeQuery("update meta_login set used_at = ?2 where state_hash = ?1")
                .setParameter(1, hash(state))
                .setParameter(2, now)
                .executeUpdate();
    }

    private static byte[] hash(String state) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
