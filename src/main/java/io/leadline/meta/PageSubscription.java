package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Outcome;
import io.leadline.platform.Changes;
import io.leadline.platform.Problem;
import io.leadline.staff.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Has Meta send a page's leads here, or no more. What is shown afterwards is what Graph said, not what was asked. */
@ApplicationScoped
class PageSubscription {
    /** Every call sends the whole wanted set, since Meta may take it as a replacement. */
    private static final String FIELDS = "leadgen";

    /** @param sight with a token that may subscribe */
    private record Known(UUID id, String pageId, String name, Sight sight) {}

    private final MetaInstallation installation;
    private final Pages pages;
    private final Grants grants;
    private final GraphClient graph;
    private final PageTrouble trouble;
    private final TokenInspection tokens;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;

    PageSubscription(
            MetaInstallation installation,
            Pages pages,
            Grants grants,
            GraphClient graph,
            PageTrouble trouble,
            TokenInspection tokens,
            Changes changes,
            Audit audit,
            Clock clock) {
        this.installation = installation;
        this.pages = pages;
        this.grants = grants;
        this.graph = graph;
        this.trouble = trouble;
        this.tokens = tokens;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    void subscribe(UUID id) {
        Known page = inTransaction(() -> known(id));
        if (page.sight().token() == null) {
            throw Problem.conflict("page-needs-reconnect", "No connection may subscribe this page. Connect again.");
        }
        boolean there = ask(page, () -> {
            graph.post(
                    page.sight().app(), page.sight().token().token(), edge(page), Map.of("subscribed_fields", FIELDS));
            return isSubscribed(page, page.sight().token().token());
        });
        keep(page, true, there, "page-subscribed");
    }

    /** Whether Meta sends the page's leads here now. @throws GraphFailure when Graph does not say */
    boolean isThere(UUID id) {
        Known page = inTransaction(() -> known(id));
        return page.sight().token() != null
                && isSubscribed(page, page.sight().token().token());
    }

    /** Subscribes a watched page again when Meta has forgotten it. @throws GraphFailure when Graph does not say, or refuses */
    void renew(UUID id) {
        Known page = inTransaction(() -> known(id));
        if (page.sight().token() == null) {
            return;
        }
        String token = page.sight().token().token();
        boolean forgotten = !isSubscribed(page, token);
        boolean there = !forgotten;
        if (forgotten) {
            seen(page, false, false);
            graph.post(page.sight().app(), token, edge(page), Map.of("subscribed_fields", FIELDS));
            there = isSubscribed(page, token);
        }
        seen(page, there, forgotten && there);
    }

    private void seen(Known known, boolean there, boolean renewed) {
        inTransaction(() -> {
            Page page = pages.getLocked(known.id());
            page.subscriptionSeen(there, clock.instant());
            if (renewed) {
                page.subscriptionRenewed(clock.instant());
                audit.record("page-subscription-renewed", "meta-page", known.pageId(), known.name(), Map.of());
                changes.announce(Changes.Topic.META, known.id());
            }
            return null;
        });
    }

    /** The app's own token is enough to stop, so that a page whose token is dead can be stopped too. */
    void stop(UUID id) {
        Known page = inTransaction(() -> known(id));
        App app = page.sight().app();
        boolean there = ask(page, () -> {
            String token = page.sight().token() == null
                    ? app.token()
                    : page.sight().token().token();
            graph.delete(app, token, edge(page));
            return page.sight().token() != null && isSubscribed(page, token);
        });
        keep(page, false, there, "page-stopped");
    }

    private Known known(UUID id) {
        Page page = pages.get(id);
        if (page.inState(Page.State.VANISHED)) {
            throw Problem.conflict("page-vanished", "No connection lists this page any more.");
        }
        App app = installation
                .app()
                .orElseThrow(() -> Problem.conflict("no-credentials", "Save App ID and App Secret first."));
        Sight sight = new Sight(
                page.pageId(),
                java.util.Optional.empty(),
                app,
                grants.token(page.pageId(), BestGrant.Use.SUBSCRIBING).orElse(null),
                page.tokenVersion(),
                installation.settings().credentialsSavedAt(),
                false,
                java.util.Optional.empty(),
                null);
        return new Known(page.id(), page.pageId(), page.name(), sight);
    }

    private boolean isSubscribed(Known page, String token) {
        for (JsonNode app :
                graph.all(page.sight().app(), token, edge(page), Map.of("fields", "id,name,subscribed_fields"))) {
            boolean ours = app.path("id").asText().equals(page.sight().app().id());
            for (JsonNode field : app.path("subscribed_fields")) {
                if (ours && field.asText().equals(FIELDS)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A refusal is told to the person who asked; a dead token stops the page as it would when a lead is fetched. */
    private boolean ask(Known page, Supplier<Boolean> question) {
        try {
            return question.get();
        } catch (GraphFailure failure) {
            if (failure.errorClass() == ErrorClass.TOKEN && page.sight().token() != null && isDead(page)) {
                Outcome stopped =
                        inTransaction(() -> trouble.refused(page.sight(), ErrorClass.TOKEN, Words.CONNECT_AGAIN));
                io.quarkus.logging.Log.infof(
                        "page %s: %s", page.pageId(), stopped.getClass().getSimpleName());
            }
            throw failure.problem();
        }
    }

    private boolean isDead(Known page) {
        try {
            return !tokens.debug(page.sight().app(), page.sight().token().token())
                    .valid();
        } catch (GraphFailure unsure) {
            return false;
        }
    }

    private void keep(Known known, boolean wanted, boolean there, String deed) {
        inTransaction(() -> {
            Page page = pages.getLocked(known.id());
            page.monitor(wanted);
            page.subscriptionSeen(there, clock.instant());
            audit.record(deed, "meta-page", known.pageId(), known.name(), Map.of());
            changes.announce(Changes.Topic.META, known.id());
            return null;
        });
    }

    private static String edge(Known page) {
        return page.pageId() + "/subscribed_apps";
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
