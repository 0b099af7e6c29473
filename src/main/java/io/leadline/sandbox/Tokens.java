package io.leadline.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of people and of pages. What they stand for is kept in memory until anything changes. */
@ApplicationScoped
class Tokens {
    static final Duration SHORT = Duration.ofSeconds(5_183_944);
    static final Duration LONG = Duration.ofDays(60);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Sql sql;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private volatile Map<String, Bearer> known = new ConcurrentHashMap<>();

    Tokens(Sql sql, Clock clock, AfterCommit afterCommit) {
        this.sql = sql;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    Optional<Bearer> find(String token) {
        // A reader that is slower than a change fills the map that was thrown away, not the new one.
        Map<String, Bearer> now = known;
        Bearer bearer = now.get(token);
        if (bearer != null) {
            return Optional.of(bearer);
        }
        Optional<Bearer> read = read(token);
        read.ifPresent(found -> now.put(token, found));
        return read;
    }

    /** To be called in every transaction that changes a token or what it may do. */
    void changed() {
        afterCommit.run(() -> known = new ConcurrentHashMap<>());
    }

    String ofUser(String personId, boolean longLived) {
        return insert(personId, null, longLived, clock.instant().plus(longLived ? LONG : SHORT));
    }

    /** A page token taken with a long-lived user token is the same each time and does not expire. */
    String ofPage(Bearer user, String pageId) {
        return user.longLived()
                ? living(user, pageId).orElseGet(() -> insert(user.personId(), pageId, true, null))
                : insert(user.personId(), pageId, false, user.expiresAt());
    }

    /**
     * @param pageId whose tokens die; null: every token
     * @param personId only what this person was given; null: anybody
     */
    void kill(String pageId, String personId, int subcode) {
        sql.update("""
                update sandbox.token set dead_subcode = ? where dead_subcode is null
                  and (?::text is null or page_id = ?) and (?::text is null or person_id = ?)""", subcode, pageId, pageId, personId, personId);
        changed();
    }

    static String random(String prefix, int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .collect(
                        () -> new StringBuilder(prefix),
                        (text, i) -> text.append(LETTERS.charAt(i)),
                        StringBuilder::append)
                .toString();
    }

    private Optional<String> living(Bearer user, String pageId) {
        // Two refreshes at once must not both make one.
        sql.list("select 1 from sandbox.person where person_id = ? for update", row -> 1, user.personId());
        return sql.one("""
                select token from sandbox.token where person_id = ? and page_id = ? and long_lived
                  and dead_subcode is null""", row -> row.getString(1), user.personId(), pageId);
    }

    private String insert(String personId, String pageId, boolean longLived, Instant expiresAt) {
        String token = random(pageId == null ? "EAAB" : "EAAP", 150);
        sql.update("""
                insert into sandbox.token (token, person_id, page_id, long_lived, issued_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""", token, personId, pageId, longLived, clock.instant(), expiresAt);
        return token;
    }

    private Optional<Bearer> read(String token) {
        return sql.one("""
                select t.*, c.granted, c.pages, r.tasks, coalesce(g.vanished, false) as vanished,
                  array(select l.permission from sandbox.permission_loss l where l.page_id = t.page_id) as lost
                from sandbox.token t
                left join sandbox.consent c on c.person_id = t.person_id
                left join sandbox.page_role r on r.person_id = t.person_id and r.page_id = t.page_id
                left join sandbox.page g on g.page_id = t.page_id
                where t.token = ?""", Tokens::bearer, token);
    }

    private static Bearer bearer(ResultSet row) throws SQLException {
        String page = row.getString("page_id");
        int dead = row.getInt("dead_subcode");
        return new Bearer(
                page == null ? Bearer.Kind.USER : Bearer.Kind.PAGE,
                row.getString("person_id"),
                page,
                row.getBoolean("long_lived"),
                Sql.time(row, "issued_at"),
                Sql.time(row, "expires_at"),
                dead == 0 ? null : dead,
                Set.copyOf(Sql.texts(row, "granted")),
                Set.copyOf(Sql.texts(row, "pages")),
                Set.copyOf(Sql.texts(row, "lost")),
                Set.copyOf(Sql.texts(row, "tasks")),
                row.getBoolean("vanished"));
    }
}
