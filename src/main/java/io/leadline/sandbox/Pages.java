package io.leadline.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The made-up pages, who has a role on them, and what they are subscribed to. */
@ApplicationScoped
class Pages {
    /** @param ads JSON array of ads with ad set and campaign, each with the names of its fields on a lead */
    record Page(
            String id,
            String name,
            String category,
            boolean inBusiness,
            boolean vanished,
            String ads,
            String language) {
        static Page of(ResultSet row) throws SQLException {
            return new Page(
                    row.getString("page_id"),
                    row.getString("name"),
                    row.getString("category"),
                    row.getBoolean("in_business"),
                    row.getBoolean("vanished"),
                    row.getString("ads"),
                    row.getString("language"));
        }
    }

    /** The Business that owns the pages which belong to one. */
    static final String BUSINESS = "507380000000901";

    record Role(Page page, List<String> tasks) {}

    /** @param tokenDead every token that was given for the page is dead */
    record State(Page page, boolean subscribed, boolean tokenDead) {}

    private final Sql sql;
    private final Tokens tokens;

    Pages(Sql sql, Tokens tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    Optional<Page> find(String pageId) {
        return sql.one("select * from sandbox.page where page_id = ?", Page::of, pageId);
    }

    /** Everything the person could tick in the dialog. */
    List<Role> of(String personId) {
        return sql.list("""
                select p.*, r.tasks from sandbox.page p join sandbox.page_role r using (page_id)
                where r.person_id = ? and not p.vanished order by p.position""", row -> new Role(Page.of(row), Sql.texts(row, "tasks")), personId);
    }

    /** What /me/accounts lists for a token. */
    List<Role> granted(Bearer user) {
        if (!user.has("pages_show_list")) {
            return List.of();
        }
        return of(user.personId()).stream()
                .filter(role -> user.pages().contains(role.page().id()))
                .filter(role -> !role.page().inBusiness() || user.has("business_management"))
                .toList();
    }

    /** Those of the pages listed for a token that belong to the Business. */
    List<Role> ofBusiness(Bearer user) {
        return granted(user).stream().filter(role -> role.page().inBusiness()).toList();
    }

    List<State> states() {
        return sql.list("""
                select p.*, coalesce('leadgen' = any(s.fields), false) as subscribed,
                  coalesce((select bool_and(t.dead_subcode is not null) from sandbox.token t
                            where t.page_id = p.page_id), false) as dead
                from sandbox.page p left join sandbox.page_subscription s using (page_id) order by p.position""", row -> new State(Page.of(row), row.getBoolean("subscribed"), row.getBoolean("dead")));
    }

    List<String> subscription(String pageId) {
        return sql.one(
                        "select fields from sandbox.page_subscription where page_id = ?",
                        row -> Sql.texts(row, "fields"),
                        pageId)
                .orElse(List.of());
    }

    void subscribe(String pageId, Set<String> fields) {
        sql.update("""
                insert into sandbox.page_subscription (page_id, fields) values (?, ?)
                on conflict (page_id) do update set fields = excluded.fields""", pageId, fields);
    }

    void unsubscribe(String pageId) {
        sql.update("delete from sandbox.page_subscription where page_id = ?", pageId);
    }

    boolean vanish(String pageId, boolean vanished) {
        int rows = sql.update("update sandbox.page set vanished = ? where page_id = ?", vanished, pageId);
        tokens.changed();
        return rows == 1;
    }

    void lose(String pageId, String permission) {
        sql.update(
                "insert into sandbox.permission_loss (page_id, permission) values (?, ?) on conflict do nothing",
                pageId,
                permission);
        tokens.changed();
    }

    void giveBackPermissions() {
        sql.update("delete from sandbox.permission_loss");
        tokens.changed();
    }

    /** Pages on which a permission that was granted does not hold. */
    List<String> without(String permission) {
        return sql.list(
                "select page_id from sandbox.permission_loss where permission = ?",
                row -> row.getString(1),
                permission);
    }
}
