package io.leadline.leads;

import io.leadline.platform.Changes;
import io.leadline.platform.Ids;
import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import io.leadline.staff.Audit;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an administrator does to the list of statuses and to the list of sources. Changes of one list wait for each other,
 * so that order and uniqueness hold.
 */
@ApplicationScoped
class Catalogue {
    /** Which of the two lists, and where leads point to it. */
    enum Kind {
        STATUS("status", "lead_status", "status_id", LeadStatus.class),
        SOURCE("source", "lead_source", "source_id", LeadSource.class);

        final String word;
        final String table;
        final String column;
        final Class<? extends CatalogueEntry> type;

        Kind(String word, String table, String column, Class<? extends CatalogueEntry> type) {
            this.word = word;
            this.table = table;
            this.column = column;
            this.type = type;
        }
    }

    private final EntityManager entities;
    private final List<DefaultUse> uses;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Catalogue(EntityManager entities, @All List<DefaultUse> uses, Audit audit, Changes changes, Clock clock) {
        this.entities = entities;
        this.uses = uses;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    UUID add(Kind kind, String name, Colour colour) {
        lock(kind);
        String clean = freeName(kind, name, null);
        int position = ((Number) entities.createNativeQuery("select coalesce(max(position), -1) + 1 from " + kind.table)
                        .getSingleResult())
                .intValue();
        UUID id = Ids.next();
        entities.persist(
                kind == Kind.STATUS
                        ? new LeadStatus(id, clean, colour, position)
                        : new LeadSource(id, clean, colour, position));
        done(kind, "created", id, clean, Map.of());
        return id;
    }

    void change(Kind kind, UUID id, int version, String name, Colour colour) {
        lock(kind);
        CatalogueEntry entry = get(kind, id);
        if (entry.version() != version) {
            throw Problem.conflict("conflict-changed", "This was changed by somebody else meanwhile.");
        }
        String before = entry.name();
        if (name != null) {
            entry.rename(freeName(kind, name, id));
        }
        if (colour != null) {
            entry.paint(colour);
        }
        done(kind, "changed", id, entry.name(), Map.of("before", before));
    }

    void order(Kind kind, List<UUID> ids) {
        lock(kind);
        List<? extends CatalogueEntry> all = all(kind);
        if (ids.size() != all.size()
                || !ids.containsAll(all.stream().map(CatalogueEntry::id).toList())) {
            throw Problem.conflict("conflict-changed", "The list was changed by somebody else meanwhile.");
        }
        all.forEach(entry -> entry.stand(ids.indexOf(entry.id())));
        done(kind, "changed", null, null, Map.of("order", ids.size()));
    }

    void makeInitial(UUID id) {
        lock(Kind.STATUS);
        LeadStatus wanted = (LeadStatus) get(Kind.STATUS, id);
        if (wanted.retired()) {
            throw Problem.conflict("retired", "A retired status cannot be the initial one.");
        }
        all(Kind.STATUS).forEach(status -> ((LeadStatus) status).beInitial(false));
        entities.flush();
        wanted.beInitial(true);
        done(Kind.STATUS, "changed", id, wanted.name(), Map.of("initial", true));
    }

    void retire(Kind kind, UUID id) {
        lock(kind);
        CatalogueEntry entry = get(kind, id);
        mayGo(kind, entry);
        entry.retire(clock.instant());
        done(kind, "retired", id, entry.name(), Map.of());
    }

    void bringBack(Kind kind, UUID id) {
        lock(kind);
        CatalogueEntry entry = get(kind, id);
        entry.bringBack();
        done(kind, "changed", id, entry.name(), Map.of("retired", false));
    }

    void delete(Kind kind, UUID id) {
        lock(kind);
        CatalogueEntry entry = get(kind, id);
        mayGo(kind, entry);
        long leads = leads(kind, id);
        if (leads > 0) {
            throw Problem.conflict("in-use", "Leads have it: retire it, or merge it into another.")
                    .with("leads", leads);
        }
        entities.remove(entry);
        done(kind, "deleted", id, entry.name(), Map.of());
    }

    /** All leads of the one get the other; the one is gone then. */
    void merge(Kind kind, UUID id, UUID into) {
        lock(kind);
        CatalogueEntry entry = get(kind, id);
        CatalogueEntry target = get(kind, into);
        if (id.equals(into)) {
            throw Problem.invalid("into", "must be another one");
        }
        mayGo(kind, entry);
        if (target.retired()) {
            throw Problem.conflict("retired", "Leads cannot be given a retired one.");
        }
        int moved = entities.createNativeQuery("update lead set " + kind.column
                        + " = ?2, updated_at = ?3, version = version + 1 where " + kind.column + " = ?1")
                .setParameter(1, id)
                .setParameter(2, into)
                .setParameter(3, clock.instant())
                .executeUpdate();
        entities.remove(entry);
        done(kind, "merged", id, entry.name(), Map.of("into", target.name(), "leads", moved));
        changes.announce(Changes.Topic.LEADS, null);
    }

    long leads(Kind kind, UUID id) {
        return ((Number) entities.createNativeQuery("select count(*) from lead where " + kind.column + " = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    CatalogueEntry get(Kind kind, UUID id) {
        CatalogueEntry entry = entities.find(kind.type, id);
        if (entry == null) {
            throw Problem.notFound();
        }
        return entry;
    }

    List<? extends CatalogueEntry> all(Kind kind) {
        return entities.createQuery("from " + kind.type.getSimpleName() + " order by position, id", kind.type)
                .getResultList();
    }

    private void mayGo(Kind kind, CatalogueEntry entry) {
        if (entry instanceof LeadStatus status && status.initial()) {
            throw Problem.conflict(
                    "initial-status", "New leads get this status: make another one the initial one first.");
        }
        uses.stream()
                .flatMap(use -> use.usedIn(entry.id()).stream())
                .findFirst()
                .ifPresent(where -> {
                    throw Problem.conflict(
                                    "default-in-use", "It is a default for new leads: choose another default first.")
                            .with("where", where);
                });
        if (kind == Kind.SOURCE
                && all(kind).stream().filter(one -> !one.retired()).allMatch(one -> one == entry)) {
            throw Problem.conflict("last-source", "There must be one source.");
        }
    }

    private String freeName(Kind kind, String name, UUID self) {
        String clean = Text.clean(name, 60);
        if (clean == null) {
            throw Problem.invalid("name", "must not be empty");
        }
        boolean taken = all(kind).stream()
                .anyMatch(other -> !other.id().equals(self) && other.name().equalsIgnoreCase(clean));
        if (taken) {
            throw Problem.conflict("name-taken", "There is one of that name already.");
        }
        return clean;
    }

    private void lock(Kind kind) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 11))")
                .setParameter(1, kind.table)
                .getSingleResult();
    }

    private void done(Kind kind, String deed, UUID id, String name, Map<String, ?> details) {
        audit.record(kind.word + "-" + deed, kind.word, id == null ? null : id.toString(), name, details);
        changes.announce(Changes.Topic.SETTINGS, id);
        entities.flush();
    }
}
