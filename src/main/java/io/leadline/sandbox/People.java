package io.leadline.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The made-up people who can sign in at the dialog, and what they granted there. */
@ApplicationScoped
class People {
    record Person(String id, String name) {}

    record Consent(List<String> granted, List<String> declined) {}

    private final Sql sql;
    private final Clock clock;
    private final Tokens tokens;

    People(Sql sql, Clock clock, Tokens tokens) {
        this.sql = sql;
        this.clock = clock;
        this.tokens = tokens;
    }

    List<Person> all() {
        return sql.list(
                "select person_id, name from sandbox.person order by position",
                row -> new Person(row.getString(1), row.getString(2)));
    }

    Optional<Person> find(String personId) {
        return all().stream().filter(person -> person.id().equals(personId)).findFirst();
    }

    Optional<Consent> consent(String personId) {
        return sql.one(
                "select granted, declined from sandbox.consent where person_id = ?",
                row -> new Consent(Sql.texts(row, "granted"), Sql.texts(row, "declined")),
                personId);
    }

    /** The person's answer in the dialog replaces the one before; what it grants anew is no longer lost on its pages. */
    void agree(String personId, Consent answer, Collection<String> pages) {
        sql.update("""
                insert into sandbox.consent (person_id, granted, declined, pages, at) values (?, ?, ?, ?, ?)
                on conflict (person_id) do update set granted = excluded.granted, declined = excluded.declined,
                  pages = excluded.pages, at = excluded.at""", personId, answer.granted(), answer.declined(), pages, clock.instant());
        sql.update(
                "delete from sandbox.permission_loss where page_id = any(?) and permission = any(?)",
                pages,
                answer.granted());
        tokens.changed();
    }

    String code(String personId, String redirectUri) {
        String code = Tokens.random("AQB", 120);
        sql.update(
                "insert into sandbox.code (code, person_id, redirect_uri, issued_at) values (?, ?, ?, ?)",
                code,
                personId,
                redirectUri,
                clock.instant());
        return code;
    }

    /** Whose code this is; using it up. Each way it can fail has its own words, as at Meta. */
    String redeem(String code, String redirectUri) {
        record Issued(String personId, String redirectUri, boolean old, boolean used) {}
        Issued issued = sql.one(
                        """
                        select person_id, redirect_uri, used_at is not null as used, issued_at < ? as old
                        from sandbox.code where code = ? for update""",
                        row -> new Issued(
                                row.getString("person_id"),
                                row.getString("redirect_uri"),
                                row.getBoolean("old"),
                                row.getBoolean("used")),
                        clock.instant().minusSeconds(600),
                        code)
                .orElseThrow(() -> refused("Invalid verification code format.", null));
        if (issued.used()) {
            throw refused("This authorization code has been used.", 36009);
        }
        if (issued.old()) {
            throw refused("This authorization code has expired.", null);
        }
        if (!issued.redirectUri().equals(redirectUri)) {
            throw refused(
                    "Error validating verification code. Please make sure your redirect_uri is identical to the one you used"
                            + " in the OAuth dialog request",
                    null);
        }
        sql.update("update sandbox.code set used_at = ? where code = ?", clock.instant(), code);
        return issued.personId();
    }

    private static GraphFailure refused(String message, Integer subcode) {
        return GraphFailure.oauth(400, 100, subcode, message);
    }
}
