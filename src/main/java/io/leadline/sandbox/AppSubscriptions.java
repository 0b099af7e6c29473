package io.leadline.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the app wants its pages' changes delivered to. One address for each kind of object. */
@ApplicationScoped
class AppSubscriptions {
    record Subscription(String callbackUrl, List<String> fields) {}

    private final Sql sql;

    AppSubscriptions(Sql sql) {
        this.sql = sql;
    }

    Optional<Subscription> toPages() {
        return sql.one(
                "select callback_url, fields from sandbox.app_subscription where object = 'page'",
                row -> new Subscription(row.getString(1), Sql.texts(row, "fields")));
    }

    void save(String callbackUrl, Collection<String> fields) {
        sql.update("""
                insert into sandbox.app_subscription (object, callback_url, fields) values ('page', ?, ?)
                on conflict (object) do update set callback_url = excluded.callback_url, fields = excluded.fields""", callbackUrl, fields);
    }

    /** @param fields to be told no more; empty: all */
    void remove(Collection<String> fields) {
        if (fields.isEmpty()) {
            sql.update("delete from sandbox.app_subscription");
            return;
        }
        sql.update("""
                update sandbox.app_subscription
                set fields = array(select f from unnest(fields) f where not f = any(?))""", fields);
    }
}
