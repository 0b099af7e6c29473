package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Problem;
import io.leadline.platform.Rows;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The forms that are known, with their pages; read anew from Graph where that was not done for a while. */
@ApplicationScoped
class FormList {
    private static final Duration FRESH = Duration.ofHours(1);

    /** @param page the page's own id in this product */
    record Known(String formId, UUID page, String pageId, String pageName) {}

    private final Rows rows;
    private final Forms forms;
    private final PageForms pageForms;
    private final GraphClient graph;
    private final Clock clock;

    FormList(Rows rows, Forms forms, PageForms pageForms, GraphClient graph, Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.pageForms = pageForms;
        this.graph = graph;
        this.clock = clock;
    }

    List<Known> all() {
        return QuarkusTransaction.requiringNew().call(() -> known("true", List.of()));
    }

    Optional<Known> one(String formId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> known("f.form_id = ?", List.of(formId)).stream().findFirst());
    }

    private List<Known> known(String where, List<?> values) {
        return rows.list(
                "select f.form_id, p.id, p.page_id, p.name from meta_form f join meta_page p on p.page_id = f.page_id"
                        + " where " + where
                        + " order by f.status is distinct from 'ACTIVE', lower(p.name), lower(f.name),"
                        + " f.form_id",
                values,
                row -> new Known(row.text(1), row.uuid(2), row.text(3), row.text(4)));
    }

    /** Pages that cannot be read now keep the forms that are known of them. */
    void refreshOld() {
        Instant old = clock.instant().minus(FRESH);
        List<UUID> pages =
                QuarkusTransaction.requiringNew().call(() -> rows.list("""
                select p.id from meta_page p where p.state = 'CONNECTED' and p.monitored and not exists
                  (select 1 from meta_form f where f.page_id = p.page_id and f.fetched_at > ?)
                """, List.of(old), row -> row.uuid(1)));
        pages.forEach(page -> {
            try {
                PageForms.Access access = pageForms.access(page);
                keep(
                        access.pageId(),
                        graph.all(
                                access.app(),
                                access.token(),
                                access.pageId() + "/leadgen_forms",
                                java.util.Map.of("fields", LeadgenHandler.FORM_FIELDS, "limit", "50")));
            } catch (GraphFailure | Problem failure) {
                Log.infof("the forms of page %s could not be read", page);
            }
        });
    }

    /** @throws Problem when the page cannot be read now */
    void refresh(Known form) {
        PageForms.Access access = pageForms.access(form.page());
        JsonNode body = GraphFailure.orProblem(() -> graph.get(
                        access.app(),
                        access.token(),
                        form.formId(),
                        java.util.Map.of("fields", LeadgenHandler.FORM_FIELDS))
                .body());
        keep(form.pageId(), List.of(body));
    }

    private void keep(String pageId, List<JsonNode> read) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> read.forEach(form -> forms.keep(pageId, Form.of(form, now))));
    }
}
