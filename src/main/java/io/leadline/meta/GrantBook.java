package io.leadline.meta;

import io.leadline.inbox.Accounts;
import io.leadline.inbox.ErrorClass;
import io.leadline.platform.Changes;
import io.leadline.platform.KeyRings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Keeps which connection grants which page, and what follows from it for the pages. Runs in the caller's transaction; one
 * at a time, so that people who refresh at once never wait for each other in a ring.
 */
@ApplicationScoped
class GrantBook {
    static final String SOURCE = "meta";
    /** A page token of a person's token that lives no longer than this dies with it. */
    private static final Duration SHORT_LIVED = Duration.ofDays(2);

    private final EntityManager entities;
    private final Connections connections;
    private final Grants grants;
    private final Pages pages;
    private final Accounts accounts;
    private final Changes changes;
    private final KeyRings keys;
    private final Clock clock;

    GrantBook(
            EntityManager entities,
            Connections connections,
            Grants grants,
            Pages pages,
            Accounts accounts,
            Changes changes,
            KeyRings keys,
            Clock clock) {
        this.entities = entities;
        this.connections = connections;
        this.grants = grants;
        this.pages = pages;
        this.accounts = accounts;
        this.changes = changes;
        this.keys = keys;
        this.clock = clock;
    }

    /** While the book is open for writing, no event decides that its page is unknown. */
    void openForWriting() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(7002)").getSingleResult();
    }

    void openForReading() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(7002)")
                .getSingleResult();
    }

    /** @param by who connected; null on a refresh */
    Connection keep(App app, Connection.Kind kind, Inspection found, UUID by) {
        openForWriting();
        Instant now = clock.instant();
        Connection connection = connections
                .of(app.id(), kind, found.userId())
                .orElseGet(() -> Connection.of(kind, app.id(), found.userId(), now));
        connection.refresh(found, by, keys.main(), now);
        connections.persist(connection);
        write(connection, found, now);
        changes.announce(Changes.Topic.META, null);
        return connection;
    }

    private void write(Connection connection, Inspection found, Instant now) {
        Map<String, Inspection.ListedPage> listed = new HashMap<>();
        found.pages().forEach(page -> listed.put(page.id(), page));
        Map<String, Grant> held = held(connection.id());
        TreeSet<String> touched = new TreeSet<>(listed.keySet());
        touched.addAll(held.keySet());
        Map<String, Optional<BestGrant.Candidate>> before = bestOf(touched);
        Map<String, Page> rows = rows(touched, listed, now);
        for (String pageId : touched) {
            Inspection.ListedPage page = listed.get(pageId);
            if (page != null && page.token() != null) {
                Grant grant = held.getOrDefault(pageId, Grant.of(connection.id(), pageId));
                grant.listed(page, expiryOfPages(found, now), keys.main(), now);
                grants.persist(grant);
            } else if (held.containsKey(pageId)) {
                grants.delete(held.get(pageId));
            }
        }
        entities.flush();
        rows.forEach((pageId, page) -> settle(page, before.get(pageId), listed.containsKey(pageId)));
    }

    private static Instant expiryOfPages(Inspection found, Instant now) {
        Instant expires = found.expiresAt();
        return expires != null && expires.isBefore(now.plus(SHORT_LIVED)) ? expires : null;
    }

    /** The connection and its grants are over; its pages wait until somebody connects them again. */
    void end(Connection connection) {
        openForWriting();
        connection.end();
        forget(connection);
        changes.announce(Changes.Topic.META, null);
    }

    /** Its token is dead, and with it those of its pages. */
    void died(Connection connection) {
        openForWriting();
        connection.needsReconnect();
        TreeSet<String> touched = new TreeSet<>(held(connection.id()).keySet());
        Map<String, Optional<BestGrant.Candidate>> before = bestOf(touched);
        grants.ofConnection(connection.id()).forEach(Grant::died);
        entities.flush();
        rows(touched, Map.of(), clock.instant()).forEach((id, page) -> settle(page, before.get(id), true));
        changes.announce(Changes.Topic.META, null);
    }

    /** The connection, if its token is still the one that Graph was asked about, and nobody ended it meanwhile. */
    Optional<Connection> still(UUID id, String token) {
        openForWriting();
        return connections
                .findByIdOptional(id)
                .filter(now -> now.state() != Connection.State.ENDED)
                .filter(now -> now.token(keys.main()).equals(token));
    }

    /**
     * The schedule looked at the connection's token.
     *
     * @return the pages that could be read before and cannot be now
     */
    List<Page> watched(Connection connection, TokenInspection.Debugged found) {
        openForWriting();
        Map<String, Grant> held = held(connection.id());
        TreeSet<String> touched = new TreeSet<>(held.keySet());
        Map<String, Optional<BestGrant.Candidate>> before = bestOf(touched);
        boolean other = !found.valid() || connection.watched(found, clock.instant());
        if (!found.valid()) {
            connection.needsReconnect();
            held.values().forEach(Grant::died);
        }
        if (!other) {
            return List.of();
        }
        entities.flush();
        List<Page> stopped = new ArrayList<>();
        rows(touched, Map.of(), clock.instant()).forEach((id, page) -> {
            boolean was = page.inState(Page.State.CONNECTED);
            settle(page, before.get(id), true);
            if (was && !page.inState(Page.State.CONNECTED)) {
                stopped.add(page);
            }
        });
        changes.announce(Changes.Topic.META, null);
        return stopped;
    }

    private void forget(Connection connection) {
        Map<String, Grant> held = held(connection.id());
        TreeSet<String> touched = new TreeSet<>(held.keySet());
        Map<String, Optional<BestGrant.Candidate>> before = bestOf(touched);
        held.values().forEach(grants::delete);
        entities.flush();
        rows(touched, Map.of(), clock.instant()).forEach((id, page) -> settle(page, before.get(id), true));
    }

    private Map<String, Grant> held(UUID connectionId) {
        Map<String, Grant> held = new HashMap<>();
        grants.ofConnection(connectionId).forEach(grant -> held.put(grant.pageId(), grant));
        return held;
    }

    private Map<String, Optional<BestGrant.Candidate>> bestOf(TreeSet<String> pageIds) {
        Map<String, Optional<BestGrant.Candidate>> best = new HashMap<>();
        pageIds.forEach(id -> best.put(id, grants.best(id, BestGrant.Use.LEADS)));
        return best;
    }

    /** The pages' rows, locked in the order of their ids; those listed for the first time are made. */
    private Map<String, Page> rows(TreeSet<String> pageIds, Map<String, Inspection.ListedPage> listed, Instant now) {
        Map<String, Page> rows = new java.util.LinkedHashMap<>();
        for (String pageId : pageIds) {
            Inspection.ListedPage seen = listed.get(pageId);
            Page page = pages.locked(pageId).orElseGet(() -> Page.of(pageId, seen.name(), now));
            if (seen != null) {
                page.named(seen.name());
            }
            pages.persist(page);
            rows.put(pageId, page);
        }
        return rows;
    }

    /** @param wanted false: the connection that listed the page does so no more */
    private void settle(Page page, Optional<BestGrant.Candidate> before, boolean wanted) {
        List<BestGrant.Candidate> candidates = grants.candidates(page.pageId());
        Optional<BestGrant.Candidate> best = BestGrant.of(candidates, BestGrant.Use.LEADS, clock.instant());
        if (best.isPresent()) {
            boolean other = before.isEmpty()
                    || !before.get().id().equals(best.get().id())
                    || before.get().tokenVersion() != best.get().tokenVersion();
            if (other || !page.inState(Page.State.CONNECTED)) {
                page.tokenChanged();
            }
            page.connected();
            entities.flush();
            accounts.release(SOURCE, page.pageId());
            return;
        }
        page.tokenChanged();
        if (candidates.stream().anyMatch(grant -> grant.living(clock.instant()))) {
            stop(page, Page.State.NEEDS_PERMISSION, ErrorClass.PERMISSION, Words.MAY_NOT_READ_LEADS);
        } else if (candidates.isEmpty() && !wanted && grants.count("pageId", page.pageId()) == 0) {
            stop(page, Page.State.VANISHED, ErrorClass.NOT_CONNECTED, Words.VANISHED);
        } else {
            stop(page, Page.State.NEEDS_RECONNECT, ErrorClass.TOKEN, Words.CONNECT_AGAIN);
        }
    }

    private void stop(Page page, Page.State state, ErrorClass why, String text) {
        if (!page.inState(state)) {
            page.trouble(state, why, text, clock.instant());
        }
        entities.flush();
        accounts.pause(SOURCE, page.pageId(), why, text);
    }
}
