package io.leadline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lead forms. They never change, so each is read once. */
@ApplicationScoped
class Forms {
    record Form(String id, String pageId, ObjectNode node) {
        boolean active() {
            return "ACTIVE".equals(node.path("status").asText());
        }
    }

    private static final String ROW = "select form_id, page_id, node from sandbox.form ";

    private final Sql sql;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    Forms(Sql sql) {
        this.sql = sql;
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

    /** How many leads came through the form, and how many of them without an ad. */
    void count(Form form, ObjectNode node) {
        sql.list(
                """
                select count(*) as all_leads, count(*) filter (where node like '%"is_organic":true%') as organic
                from sandbox.lead where form_id = ? and deleted_at is null and not test""",
                row -> node.put("leads_count", row.getLong("all_leads"))
                        .put("organic_leads_count", row.getLong("organic"))
                        .put("expired_leads_count", 0),
                form.id());
    }

    private static Form form(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Form(row.getString(1), row.getString(2), (ObjectNode) Json.read(row.getString(3)));
    }
}
