package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.staff.Audit;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The app's own subscription at Meta. Leads are told only when both the app and their page are subscribed. */
@ApplicationScoped
class AppSubscription {
    private static final String FIELD = "leadgen";

    enum State {
        SUBSCRIBED,
        NONE,
        NO_LEADGEN,
        OTHER_CALLBACK
    }

    /** @param callback where Meta sends pages' changes to; null: nowhere */
    record Found(State state, String callback, List<String> fields) {}

    private final MetaInstallation installation;
    private final GraphClient graph;
    private final OwnAddress address;
    private final Audit audit;

    AppSubscription(MetaInstallation installation, GraphClient graph, OwnAddress address, Audit audit) {
        this.installation = installation;
        this.graph = graph;
        this.address = address;
        this.audit = audit;
    }

    /** Outside transactions. @param own whether an address is this installation's webhook */
    Found look(App app, Predicate<String> own) {
        JsonNode toPages = graph.all(app, app.token(), edge(app), Map.of()).stream()
                .filter(one -> one.path("object").asText().equals("page"))
                .findFirst()
                .orElse(null);
        if (toPages == null) {
            return new Found(State.NONE, null, List.of());
        }
        String callback = toPages.path("callback_url").asText("");
        List<String> fields = new ArrayList<>();
        toPages.path("fields").forEach(field -> fields.add(field.path("name").asText(field.asText())));
        return new Found(state(toPages, own.test(callback), fields), callback, fields);
    }

    private static State state(JsonNode toPages, boolean own, List<String> fields) {
        if (!toPages.path("active").asBoolean(true)) {
            return State.NONE;
        }
        if (!fields.contains(FIELD)) {
            return State.NO_LEADGEN;
        }
        return own ? State.SUBSCRIBED : State.OTHER_CALLBACK;
    }

    /** Puts back what was there and Meta has switched off since. Where Meta cannot call, there is nothing to put back. */
    void watch() {
        record Known(App app, String own) {}
        Optional<Known> known = QuarkusTransaction.requiringNew()
                .call(() -> installation.secrets().verifiedAt() == null
                        ? Optional.empty()
                        : installation.app().flatMap(app -> address.reachableWebhook()
                                .map(own -> new Known(app, own))));
        known.ifPresent(it -> {
            try {
                renew(it.app(), it.own());
            } catch (GraphFailure failure) {
                Log.infof("the app's subscription could not be looked at: %s", failure.errorClass());
            }
        });
    }

    /**
     * Another address is left alone: the app has one for all, and another installation may live by it.
     *
     * @return whether it was renewed
     */
    boolean renew(App app, String own) {
        Found found = look(app, own::equals);
        boolean others = found.callback() != null && !found.callback().equals(own);
        if (found.state() == State.SUBSCRIBED || others) {
            return false;
        }
        Set<String> fields = new LinkedHashSet<>(found.fields());
        fields.add(FIELD);
        graph.post(
                app,
                app.token(),
                edge(app),
                Map.of(
                        "object",
                        "page",
                        "callback_url",
                        own,
                        "fields",
                        String.join(",", fields),
                        "verify_token",
                        installation.verifyToken(),
                        "include_values",
                        "true"));
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("app-subscription-renewed", "meta-app", app.id(), app.id(), Map.of()));
        return true;
    }

    private static String edge(App app) {
        return app.id() + "/subscriptions";
    }
}
