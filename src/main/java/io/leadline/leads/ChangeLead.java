package io.leadline.leads;

import io.leadline.platform.Changes;
import io.leadline.platform.Problem;
import io.leadline.staff.Caller;
import io.leadline.staff.Directory;
import io.leadline.staff.Member;
import io.leadline.timeline.History;
import io.leadline.timeline.History.Actor;
import io.leadline.timeline.History.Change;
import io.leadline.timeline.History.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes a person makes to a lead: refused when somebody else changed it since they read it. */
@ApplicationScoped
class ChangeLead {
    /** Handing a lead on is not yet doing something with it. */
    private static final String ASSIGNED = "assigned";

    private final Leads leads;
    private final LeadLists lists;
    private final LeadCard card;
    private final Directory directory;
    private final History history;
    private final Changes changes;
    private final EntityManager entities;
    private final Clock clock;

    ChangeLead(
            Leads leads,
            LeadLists lists,
            LeadCard card,
            Directory directory,
            History history,
            Changes changes,
            EntityManager entities,
            Clock clock) {
        this.leads = leads;
        this.lists = lists;
        this.card = card;
        this.directory = directory;
        this.history = history;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    void status(UUID id, UUID statusId, int version, Caller caller) {
        Lead lead = open(id, version, caller);
        LeadLists.Entry wanted = lists.status(statusId)
                .orElseThrow(() -> Problem.invalid("statusId", "is not a status that leads can be given"));
        String before = nameOfStatus(lead.statusId());
        if (lead.moveTo(statusId, clock.instant())) {
            record(lead, caller, "status-changed", new Change("status", before, wanted.name()), Map.of());
            changes.announce(Changes.Topic.LEADS, id, lead.assigneeId());
            entities.flush();
        }
    }

    void assignee(UUID id, UUID personId, int version, Caller caller) {
        Lead lead = open(id, version, caller);
        Member wanted = personId == null
                ? null
                : directory
                        .find(personId)
                        .filter(Member::active)
                        .orElseThrow(() -> Problem.invalid("personId", "is not an active person"));
        UUID before = lead.assigneeId();
        var by = new Assignment.Named(caller.id().toString(), caller.member().name());
        Assignment given = new Assignment(personId, Assignment.Rule.MANUAL, null, List.of(), by, List.of());
        if (lead.giveTo(given, clock.instant())) {
            String old = before == null
                    ? null
                    : directory.find(before).map(Member::name).orElse(null);
            Change change = new Change("assignee", old, wanted == null ? null : wanted.name());
            record(lead, caller, ASSIGNED, change, given.explained());
            changes.announce(Changes.Topic.LEADS, id, personId);
            if (before != null) {
                changes.announce(Changes.Topic.LEADS, id, before);
            }
            entities.flush();
        }
    }

    /** Locked, so that the check of the version and the change are one step. */
    Lead open(UUID id, int version, Caller caller) {
        Lead lead = leads.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(Lead::living)
                .filter(found -> LeadScope.of(caller).includes(found.assigneeId()))
                .orElseThrow(Problem::notFound);
        if (lead.version() != version) {
            throw Problem.changed(card.read(id, caller));
        }
        return lead;
    }

    private String nameOfStatus(UUID id) {
        return (String) entities.createNativeQuery("select name from lead_status where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    private void record(Lead lead, Caller caller, String kind, Change change, Map<String, ?> details) {
        if (!kind.equals(ASSIGNED)) {
            lead.actedOnBy(caller.id(), clock.instant());
        }
        Actor actor = Actor.person(caller.id(), caller.member().name());
        history.record(new Entry("lead", lead.id(), actor, kind, List.of(change), details));
    }
}
