package io.leadline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lead forms. Nothing of them changes but the status, so each is read once until then. */
@ApplicationScoped
class Forms {
    record Form(String id, String pageId, ObjectNode node) {
        boolean active() {
            return "ACTIVE".equals(status());
        }

        String status() {
            return node.path("status").asText();
        }
    }

    private static final String ROW = "select form_id, page_id, node, archived from sandbox.form ";

    private final Sql sql;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    Forms(Sql sql, Clock clock, AfterCommit afterCommit) {
        this.sql = sql;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    Optional<Form> find(String formId) {
        Form form = known.get(formId);
        if (form != null) {
            return Optional.of(form);
        }
        Optional<Form> read = sql.one(ROW + "where form_id = ?", Forms::form, formId);
        read.ifPresent(found -> known.put(formId, found));
        return read;
    }

    List<Form> ofPage(String pageId) {
        return sql.list(ROW + "where page_id = ? order by position", Forms::form, pageId);
    }

    /** Forms are never deleted at Meta, only archived. @return whether there is such a form */
    boolean archive(String formId, boolean archived) {
        int rows = sql.update("update sandbox.form set archived = ? where form_id = ?", archived, formId);
        afterCommit.run(() -> known.remove(formId));
        return rows == 1;
    }

    /** How many leads came through the form, how many of them without an ad, and how many are too old to be read. */
    void count(Form form, ObjectNode node) {
        sql.list(
                """
                select count(*) as all_leads, count(*) filter (where node like '%"is_organic":true%') as organic,
                  count(*) filter (where issued_at <= ?) as expired
                from sandbox.lead where form_id = ? and deleted_at is null and not test""",
                row -> node.put("leads_count", row.getLong("all_leads"))
                        .put("organic_leads_count", row.getLong("organic"))
                        .put("expired_leads_count", row.getLong("expired")),
                clock.instant().minus(IssuedLeads.KEPT),
                form.id());
    }

    private static Form form(java.sql.ResultSet row) throws java.sql.SQLException {
        ObjectNode node = (ObjectNode) Json.read(row.getString(3));
        Boolean archived = (Boolean) row.getObject(4);
        if (archived != null) {
            node.put("status", archived ? "ARCHIVED" : "ACTIVE");
        }
        return new Form(row.getString(1), row.getString(2), node);
    }
}
