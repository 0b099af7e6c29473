package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Outcome;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at every token by itself, so that a dead or dying one is noticed before a lead needs it. Graph's being down says
 * nothing about a token.
 */
@ApplicationScoped
public class TokenWatch {
    /** Days before the end at which administrators are told; the last one first. */
    private static final List<Integer> STEPS = List.of(1, 7, 14);

    private record Known(UUID id, String token) {}

    private final MetaInstallation installation;
    private final Connections connections;
    private final Pages pages;
    private final Sights sights;
    private final TokenInspection tokens;
    private final GrantBook book;
    private final PageTrouble trouble;
    private final TellAdministrators tell;
    private final Clock clock;

    TokenWatch(
            MetaInstallation installation,
            Connections connections,
            Pages pages,
            Sights sights,
            TokenInspection tokens,
            GrantBook book,
            PageTrouble trouble,
            TellAdministrators tell,
            Clock clock) {
        this.installation = installation;
        this.connections = connections;
        this.pages = pages;
        this.sights = sights;
        this.tokens = tokens;
        this.book = book;
        this.trouble = trouble;
        this.tell = tell;
        this.clock = clock;
    }

    public void run() {
        App app = inTransaction(installation::app).orElse(null);
        if (app == null) {
            return;
        }
        inTransaction(() -> connections.living().stream()
                        .filter(Connection::active)
                        .map(connection -> new Known(connection.id(), installation.reveal(connection)))
                        .toList())
                .forEach(known -> connection(app, known));
        inTransaction(() -> pages.watched().stream().map(Page::pageId).toList()).forEach(this::page);
    }

    private void connection(App app, Known known) {
        try {
            TokenInspection.Debugged found = tokens.debug(app, known.token());
            inTransaction(() -> {
                book.still(known.id(), known.token()).ifPresent(connection -> keep(connection, found));
                return null;
            });
        } catch (GraphFailure failure) {
            Log.infof("a connection's token could not be looked at: %s", failure.errorClass());
        }
    }

    private void keep(Connection connection, TokenInspection.Debugged found) {
        List<Page> stopped = book.watched(connection, found);
        stopped.stream().filter(Page::monitored).forEach(tell::stopped);
        if (!found.valid()) {
            return;
        }
        Stream.of(found.expiresAt(), found.dataAccessExpiresAt())
                .filter(time -> time != null)
                .min(Instant::compareTo)
                .ifPresent(end -> step(end).ifPresent(days -> tell.expires(connection, end, days)));
    }

    private Optional<Integer> step(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return STEPS.stream()
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst();
    }

    /** A page's own token can die alone: the person lost the role on the page, or took the page out of a permission. */
    private void page(String pageId) {
        Sight seen = inTransaction(() -> sights.take(pageId, null));
        if (seen.hindrance().isPresent() || seen.token() == null) {
            return;
        }
        try {
            TokenInspection.Debugged found =
                    tokens.debug(seen.app(), seen.token().token());
            if (!found.valid()) {
                stop(seen, ErrorClass.TOKEN, Words.CONNECT_AGAIN);
            } else if (!found.may(Scopes.LEADS, pageId)) {
                stop(seen, ErrorClass.PERMISSION, Words.MAY_NOT_READ_LEADS);
            }
        } catch (GraphFailure failure) {
            Log.infof("the token of page %s could not be looked at: %s", pageId, failure.errorClass());
        }
    }

    private void stop(Sight seen, ErrorClass why, String text) {
        Outcome outcome = inTransaction(() -> trouble.refused(seen, why, text));
        Log.infof(
                "page %s: its token's %s, %s",
                seen.pageId(), why, outcome.getClass().getSimpleName());
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
