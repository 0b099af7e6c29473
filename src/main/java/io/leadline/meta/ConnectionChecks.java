package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tests everything that leads need on their way, one by one: what fails never keeps the next from being looked at. */
@ApplicationScoped
class ConnectionChecks {
    private static final Duration SOON = Duration.ofDays(14);

    @Schema(name = "CheckKind")
    enum Kind {
        CREDENTIALS,
        WEBHOOK,
        APP_SUBSCRIPTION,
        TOKEN,
        PERMISSION,
        PAGE_SUBSCRIPTION,
        PAGE_TOKEN
    }

    @Schema(name = "CheckState")
    enum State {
        PASSED,
        WARNING,
        FAILED,
        SKIPPED
    }

    @Schema(name = "Ref")
    record Subject(String id, String name) {}

    /**
     * @param subject the connection, permission or page; null: the app
     * @param code what was found, stable: the web application has the words
     * @param detail what Meta said, a date or an address; or null
     */
    @Schema(name = "ConnectionCheck")
    record Check(Kind kind, Subject subject, State state, String code, String detail) {}

    private record Login(UUID id, String name, String token) {}

    private record WatchedPage(UUID id, Sight seen, String name) {}

    private final MetaInstallation installation;
    private final Connections connections;
    private final Pages pages;
    private final Sights sights;
    private final AppSubscription subscribed;
    private final TokenInspection tokens;
    private final PageSubscription subscription;
    private final Clock clock;

    ConnectionChecks(
            MetaInstallation installation,
            Connections connections,
            Pages pages,
            Sights sights,
            AppSubscription subscribed,
            TokenInspection tokens,
            PageSubscription subscription,
            Clock clock) {
        this.installation = installation;
        this.connections = connections;
        this.pages = pages;
        this.sights = sights;
        this.subscribed = subscribed;
        this.tokens = tokens;
        this.subscription = subscription;
        this.clock = clock;
    }

    /** Outside transactions. @param ownWebhook whether an address is this installation's webhook */
    List<Check> run(Predicate<String> ownWebhook) {
        List<Check> checks = new ArrayList<>();
        Optional<App> app = inTransaction(installation::app);
        app(checks, app, ownWebhook);
        boolean verified = inTransaction(() -> installation.secrets().verifiedAt() != null);
        checks.add(check(
                Kind.WEBHOOK, null, verified ? State.PASSED : State.FAILED, verified ? "verified" : "never-verified"));
        List<Login> logins = inTransaction(() -> connections.living().stream()
                .map(one -> new Login(one.id(), one.userName(), installation.reveal(one)))
                .toList());
        if (logins.isEmpty()) {
            checks.add(check(Kind.TOKEN, null, State.FAILED, "no-connection"));
        }
        logins.forEach(login -> login(checks, app, login));
        inTransaction(() -> pages.monitored().stream()
                        .map(page -> new WatchedPage(page.id(), sights.take(page.pageId(), null), page.name()))
                        .toList())
                .forEach(page -> page(checks, page));
        return checks;
    }

    private void app(List<Check> checks, Optional<App> app, Predicate<String> ownWebhook) {
        if (app.isEmpty()) {
            checks.add(check(Kind.CREDENTIALS, null, State.FAILED, "no-credentials"));
            checks.add(check(Kind.APP_SUBSCRIPTION, null, State.SKIPPED, "no-credentials"));
            return;
        }
        AppSubscription.Found found;
        try {
            // an edge that only the app itself may read: it answers both questions
            found = subscribed.look(app.get(), ownWebhook);
        } catch (GraphFailure failure) {
            boolean refused =
                    failure.errorClass() != ErrorClass.TRANSIENT && failure.errorClass() != ErrorClass.THROTTLED;
            checks.add(new Check(
                    Kind.CREDENTIALS,
                    null,
                    refused ? State.FAILED : State.WARNING,
                    refused ? "app-refused" : "meta-unreachable",
                    failure.error().text()));
            checks.add(check(Kind.APP_SUBSCRIPTION, null, State.SKIPPED, refused ? "app-refused" : "meta-unreachable"));
            return;
        }
        checks.add(check(Kind.CREDENTIALS, null, State.PASSED, "accepted"));
        checks.add(new Check(
                Kind.APP_SUBSCRIPTION,
                null,
                found.state() == AppSubscription.State.SUBSCRIBED ? State.PASSED : State.FAILED,
                code(found.state()),
                found.callback()));
    }

    private static String code(AppSubscription.State state) {
        return switch (state) {
            case SUBSCRIBED -> "subscribed";
            case NONE -> "no-subscription";
            case NO_LEADGEN -> "no-leadgen";
            case OTHER_CALLBACK -> "other-callback";
        };
    }

    private void login(List<Check> checks, Optional<App> app, Login login) {
        Subject subject = new Subject(login.id().toString(), login.name());
        if (app.isEmpty()) {
            checks.add(check(Kind.TOKEN, subject, State.SKIPPED, "no-credentials"));
            return;
        }
        try {
            TokenInspection.Debugged found = tokens.debug(app.get(), login.token());
            checks.add(token(subject, found));
            if (!found.valid()) {
                checks.add(check(Kind.PERMISSION, subject, State.SKIPPED, "invalid"));
                return;
            }
            for (String scope : Scopes.NEEDED) {
                boolean granted = found.scopes().contains(scope);
                checks.add(new Check(
                        Kind.PERMISSION,
                        new Subject(scope, scope),
                        granted ? State.PASSED : State.FAILED,
                        granted ? "granted" : "missing",
                        login.name()));
            }
        } catch (GraphFailure failure) {
            checks.add(unreachable(Kind.TOKEN, subject, failure));
        }
    }

    private Check token(Subject subject, TokenInspection.Debugged found) {
        if (!found.valid()) {
            String why = found.error() == null ? null : found.error().text();
            return new Check(Kind.TOKEN, subject, State.FAILED, "invalid", why);
        }
        Instant soon = clock.instant().plus(SOON);
        if (found.expiresAt() != null && found.expiresAt().isBefore(soon)) {
            return new Check(
                    Kind.TOKEN,
                    subject,
                    State.WARNING,
                    "expires-soon",
                    found.expiresAt().toString());
        }
        if (found.dataAccessExpiresAt() != null && found.dataAccessExpiresAt().isBefore(soon)) {
            return new Check(
                    Kind.TOKEN,
                    subject,
                    State.WARNING,
                    "data-access-expires-soon",
                    found.dataAccessExpiresAt().toString());
        }
        return new Check(
                Kind.TOKEN,
                subject,
                State.PASSED,
                "valid",
                found.expiresAt() == null ? null : found.expiresAt().toString());
    }

    private void page(List<Check> checks, WatchedPage page) {
        Subject subject = new Subject(page.id().toString(), page.name());
        Sight seen = page.seen();
        if (seen.app() == null || seen.token() == null) {
            checks.add(check(Kind.PAGE_TOKEN, subject, State.FAILED, "no-token"));
            checks.add(check(Kind.PAGE_SUBSCRIPTION, subject, State.SKIPPED, "no-token"));
            return;
        }
        try {
            TokenInspection.Debugged found =
                    tokens.debug(seen.app(), seen.token().token());
            boolean may = found.may(Scopes.LEADS, seen.pageId());
            checks.add(check(
                    Kind.PAGE_TOKEN,
                    subject,
                    found.valid() && may ? State.PASSED : State.FAILED,
                    !found.valid() ? "invalid" : may ? "valid" : "no-permission"));
        } catch (GraphFailure failure) {
            checks.add(unreachable(Kind.PAGE_TOKEN, subject, failure));
        }
        try {
            boolean there = subscription.isThere(page.id());
            checks.add(check(
                    Kind.PAGE_SUBSCRIPTION,
                    subject,
                    there ? State.PASSED : State.FAILED,
                    there ? "subscribed" : "not-subscribed"));
        } catch (GraphFailure failure) {
            checks.add(unreachable(Kind.PAGE_SUBSCRIPTION, subject, failure));
        }
    }

    private static Check unreachable(Kind kind, Subject subject, GraphFailure failure) {
        boolean passing = failure.errorClass() == ErrorClass.TRANSIENT || failure.errorClass() == ErrorClass.THROTTLED;
        return new Check(
                kind,
                subject,
                passing ? State.WARNING : State.FAILED,
                passing ? "meta-unreachable" : "refused",
                failure.error().text());
    }

    private static Check check(Kind kind, Subject subject, State state, String code) {
        return new Check(kind, subject, state, code, null);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
