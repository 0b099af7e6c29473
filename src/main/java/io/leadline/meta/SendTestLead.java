package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.inbox.ErrorClass;
import io.leadline.platform.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Has Meta make a test lead of a form: it goes the whole way that a real one goes. */
@ApplicationScoped
class SendTestLead {
    private final Pages pages;
    private final PageForms forms;
    private final TestLeads testLeads;
    private final GraphClient graph;

    SendTestLead(Pages pages, PageForms forms, TestLeads testLeads, GraphClient graph) {
        this.pages = pages;
        this.forms = forms;
        this.testLeads = testLeads;
        this.graph = graph;
    }

    /** @param pageId null: the first page that is watched; @param formId null: its first active form */
    UUID send(UUID pageId, String formId, UUID person) {
        PageForms.Access page = forms.access(pageId == null ? firstWatched() : pageId);
        String form = form(page, formId);
        UUID id = inTransaction(() -> testLeads.ask(page.pageId(), form, person));
        try {
            String leadgenId = make(page, form);
            inTransaction(() -> {
                testLeads.issued(id, leadgenId);
                return null;
            });
        } catch (GraphFailure failure) {
            inTransaction(() -> {
                testLeads.failed(id, failure.error().text());
                return null;
            });
        }
        return id;
    }

    private UUID firstWatched() {
        return inTransaction(() -> pages.find("monitored = true and state = ?1 order by name", Page.State.CONNECTED)
                .firstResultOptional()
                .map(Page::id)
                .orElseThrow(() -> Problem.conflict("no-page", "Connect and subscribe a page first.")));
    }

    private String form(PageForms.Access page, String wanted) {
        List<JsonNode> known = forms.of(page);
        return known.stream()
                .filter(form -> wanted == null
                        ? "ACTIVE".equals(form.path("status").asText())
                        : wanted.equals(form.path("id").asText()))
                .findFirst()
                .map(form -> form.path("id").asText())
                .orElseThrow(() -> wanted == null
                        ? Problem.conflict("no-form", "This page has no active lead form.")
                        : Problem.invalid("formId", "is not a form of this page"));
    }

    /** Meta keeps one test lead per form: an earlier one is taken away when it refuses a second. */
    private String make(PageForms.Access page, String form) {
        try {
            return post(page, form);
        } catch (GraphFailure refused) {
            if (refused.errorClass() != ErrorClass.UNREADABLE) {
                throw refused;
            }
            for (JsonNode earlier : graph.all(page.app(), page.token(), form + "/test_leads", Map.of("fields", "id"))) {
                if (GraphAddress.isId(earlier.path("id").asText())) {
                    graph.delete(page.app(), page.token(), earlier.path("id").asText());
                }
            }
            return post(page, form);
        }
    }

    private String post(PageForms.Access page, String form) {
        return MetaSlices.id(graph.post(page.app(), page.token(), form + "/test_leads", Map.of())
                .body()
                .path("id"));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
