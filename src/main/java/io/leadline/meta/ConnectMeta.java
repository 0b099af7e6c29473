package io.leadline.meta;

import io.leadline.inbox.Nudge;
import io.leadline.platform.Problem;
import io.leadline.staff.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Brings a person's login or a pasted token to the pages it grants. Asks Graph outside, writes in one transaction. */
@ApplicationScoped
class ConnectMeta {
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final int PATIENT_LOOKS = 80;

    private final MetaInstallation installation;
    private final LoginExchange exchange;
    private final TokenInspection tokens;
    private final GrantBook book;
    private final Logins logins;
    private final Audit audit;
    private final Nudge nudge;

    ConnectMeta(
            MetaInstallation installation,
            LoginExchange exchange,
            TokenInspection tokens,
            GrantBook book,
            Logins logins,
            Audit audit,
            Nudge nudge) {
        this.installation = installation;
        this.exchange = exchange;
        this.tokens = tokens;
        this.book = book;
        this.logins = logins;
        this.audit = audit;
        this.nudge = nudge;
    }

    /** The callback of the dialog. Repeated by the browser it answers the same. */
    UUID byLogin(String state, String code, UUID person) {
        for (int look = 0; look < PATIENT_LOOKS; look++) {
            switch (inTransaction(() -> logins.begin(state, person))) {
                case Logins.Callback.Begun(String redirectUri) -> {
                    return finish(state, code, redirectUri, person);
                }
                case Logins.Callback.Finished(UUID connection) -> {
                    return connection;
                }
                case Logins.Callback.Busy() -> sleep();
                case Logins.Callback.Expired() -> throw expired();
                case Logins.Callback.Foreign() ->
                    throw Problem.conflict("login-foreign", "Somebody else opened this login. Start your own.");
            }
        }
        throw expired();
    }

    /** The person cancelled, or Facebook did: the dialog's state is used up. */
    void cancelled(String state, UUID person) {
        switch (inTransaction(() -> {
            Logins.Callback callback = logins.begin(state, person);
            if (callback instanceof Logins.Callback.Begun) {
                logins.close(state);
            }
            return callback;
        })) {
            case Logins.Callback.Foreign() ->
                throw Problem.conflict("login-foreign", "Somebody else opened this login. Start your own.");
            default -> throw Problem.conflict("login-cancelled", "The login was cancelled. Nothing was changed.");
        }
    }

    UUID byToken(String token, UUID person) {
        App app = app();
        var debugged = GraphFailure.orProblem(() -> tokens.debug(app, token));
        if (!debugged.valid()) {
            throw Problem.invalid("token", "Meta says that this token is not valid");
        }
        if (debugged.appId() != null && !debugged.appId().equals(app.id())) {
            throw Problem.invalid("token", "this token belongs to another app");
        }
        Inspection found = GraphFailure.orProblem(() -> tokens.inspect(app, token, debugged));
        UUID id = inTransaction(
                () -> keep(app, Connection.Kind.SYSTEM_USER, found, person).id());
        nudge.ring();
        return id;
    }

    private UUID finish(String state, String code, String redirectUri, UUID person) {
        try {
            App app = app();
            Inspection found = GraphFailure.orProblem(() -> {
                String token = exchange.tokenFor(app, code, redirectUri);
                return tokens.inspect(app, token, tokens.debug(app, token));
            });
            UUID id = inTransaction(() -> {
                UUID connection =
                        keep(app, Connection.Kind.LOGIN, found, person).id();
                logins.finish(state, connection);
                return connection;
            });
            nudge.ring();
            return id;
        } catch (RuntimeException failed) {
            inTransaction(() -> {
                logins.giveBack(state);
                return null;
            });
            throw failed;
        }
    }

    private Connection keep(App app, Connection.Kind kind, Inspection found, UUID person) {
        installation.shared();
        if (!installation.app().map(App::id).equals(java.util.Optional.of(app.id()))) {
            throw Problem.conflict("no-credentials", "The App ID was changed meanwhile. Connect again.");
        }
        Connection connection = book.keep(app, kind, found, person);
        audit.record(
                "meta-connected",
                "meta-connection",
                connection.id().toString(),
                found.userName(),
                Map.of("kind", kind, "pages", found.pages().size()));
        return connection;
    }

    private App app() {
        return inTransaction(installation::app)
                .orElseThrow(() -> Problem.conflict("no-credentials", "Save App ID and App Secret first."));
    }

    private static Problem expired() {
        return Problem.conflict("login-expired", "This login is too old or was used before. Start it again.");
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static void sleep() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw expired();
        }
    }
}
