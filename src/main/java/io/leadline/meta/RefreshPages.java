package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Nudge;
import io.leadline.platform.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks every connection again which pages it grants. Graph outside, then one transaction per connection. */
@ApplicationScoped
class RefreshPages {
    /** @param pages that some connection lists; @param vanished that none lists any more */
    @Schema(name = "PagesRefreshed")
    record Refreshed(int pages, int vanished, List<Failed> failed) {}

    @Schema(name = "PageRefreshFailed")
    record Failed(String connection, String reason) {}

    private record Known(UUID id, Connection.Kind kind, String name, String token) {}

    private final MetaInstallation installation;
    private final TokenInspection tokens;
    private final GrantBook book;
    private final Connections connections;
    private final Pages pages;
    private final Nudge nudge;

    RefreshPages(
            MetaInstallation installation,
            TokenInspection tokens,
            GrantBook book,
            Connections connections,
            Pages pages,
            Nudge nudge) {
        this.installation = installation;
        this.tokens = tokens;
        this.book = book;
        this.connections = connections;
        this.pages = pages;
        this.nudge = nudge;
    }

    /** One that fails does not hide the others. */
    Refreshed refresh() {
        App app = inTransaction(installation::app)
                .orElseThrow(() -> Problem.conflict("no-credentials", "Save App ID and App Secret first."));
        List<Known> known = inTransaction(() -> connections.living().stream()
                .map(c -> new Known(c.id(), c.kind(), c.userName(), installation.reveal(c)))
                .toList());
        List<Failed> failed = new ArrayList<>();
        for (Known connection : known) {
            refresh(app, connection).ifPresent(failed::add);
        }
        nudge.ring();
        return inTransaction(() -> new Refreshed(
                (int) pages.count("state <> ?1", Page.State.VANISHED),
                (int) pages.count("state", Page.State.VANISHED),
                failed));
    }

    private Optional<Failed> refresh(App app, Known connection) {
        try {
            Inspection found = tokens.inspect(app, connection.token(), tokens.debug(app, connection.token()));
            inTransaction(() -> keep(app, connection, found));
            return Optional.empty();
        } catch (GraphFailure failure) {
            if (failure.errorClass() == ErrorClass.TOKEN) {
                inTransaction(() -> died(connection));
            }
            return Optional.of(new Failed(connection.name(), failure.error().text()));
        }
    }

    /** A connection that was ended or connected anew while Graph was asked is left as it is now. */
    private boolean keep(App app, Known connection, Inspection found) {
        boolean same = book.still(connection.id(), connection.token()).isPresent();
        if (same) {
            book.keep(app, connection.kind(), found, null);
        }
        return same;
    }

    private boolean died(Known connection) {
        Optional<Connection> same = book.still(connection.id(), connection.token());
        same.ifPresent(book::died);
        return same.isPresent();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
