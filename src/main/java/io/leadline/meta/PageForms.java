package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A page as Graph is asked about it on a person's behalf, and its lead forms. */
@ApplicationScoped
class PageForms {
    /** @param token that may read its forms and make test leads */
    record Access(UUID id, String pageId, App app, String token) {}

    private final MetaInstallation installation;
    private final Pages pages;
    private final Grants grants;
    private final GraphClient graph;

    PageForms(MetaInstallation installation, Pages pages, Grants grants, GraphClient graph) {
        this.installation = installation;
        this.pages = pages;
        this.grants = grants;
        this.graph = graph;
    }

    List<JsonNode> of(UUID pageId) {
        return of(access(pageId));
    }

    List<JsonNode> of(Access page) {
        return GraphFailure.orProblem(() -> graph.all(
                page.app(),
                page.token(),
                page.pageId() + "/leadgen_forms",
                Map.of("fields", "id,name,status,locale", "limit", "100")));
    }

    Access access(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Page page = pages.get(id);
            if (page.inState(Page.State.VANISHED)) {
                throw Problem.conflict("page-vanished", "No connection lists this page any more.");
            }
            Optional<App> app = installation.app();
            Optional<Grants.Usable> token = grants.token(page.pageId(), BestGrant.Use.LEADS);
            if (app.isEmpty() || token.isEmpty()) {
                throw Problem.conflict("page-needs-reconnect", "No connection may read this page. Connect again.");
            }
            return new Access(id, page.pageId(), app.get(), token.get().token());
        });
    }
}
