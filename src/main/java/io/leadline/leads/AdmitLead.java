package io.leadline.leads;

import io.leadline.leads.IncomingLead.Duplicates;
import io.leadline.platform.Changes;
import io.leadline.platform.Ids;
import io.leadline.platform.Text;
import io.leadline.staff.Directory;
import io.leadline.timeline.History;
import io.leadline.timeline.History.Actor;
import io.leadline.timeline.History.Change;
import io.leadline.timeline.History.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Takes a submission into the lead desk: a new lead, or the lead it met. Runs in the caller's transaction. */
@ApplicationScoped
public class AdmitLead {
    private final EntityManager entities;
    private final Leads leads;
    private final LeadLists lists;
    private final LeadFields leadFields;
    private final Directory directory;
    private final History history;
    private final Changes changes;
    private final Clock clock;

    AdmitLead(
            EntityManager entities,
            Leads leads,
            LeadLists lists,
            LeadFields leadFields,
            Directory directory,
            History history,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.leads = leads;
        this.lists = lists;
        this.leadFields = leadFields;
        this.directory = directory;
        this.history = history;
        this.changes = changes;
        this.clock = clock;
    }

    public Admitted admit(IncomingLead incoming) {
        Optional<UUID> met = duplicateOf(incoming);
        return met.isPresent() ? meet(met.get(), incoming) : create(incoming);
    }

    private Admitted create(IncomingLead incoming) {
        Lead lead = Lead.of(
                Ids.next(),
                incoming,
                lists.sourceOrDefault(incoming.defaults().sourceId()),
                lists.statusOrInitial(incoming.defaults().statusId()),
                clock.instant());
        leads.persist(lead);
        leads.keepOrigin(lead.id(), incoming.origin());
        leads.keepAnswers(lead.id(), incoming.submissionId(), incoming.answers());
        leadFields.fill(lead, incoming.custom(), clock.instant());
        Assignment assignment = incoming.defaults().assignment();
        history.record(new Entry(
                "lead",
                lead.id(),
                incoming.origin().channel().equals("meta") ? Actor.meta() : Actor.system(),
                "created",
                List.of(),
                Map.of("channel", incoming.origin().channel())));
        history.record(new Entry(
                "lead",
                lead.id(),
                Actor.system(),
                assignment.personId() == null ? "left-unassigned" : "assigned",
                given(assignment),
                assignment.explained()));
        changes.announce(Changes.Topic.LEADS, lead.id(), assignment.personId());
        return new Admitted.Created(lead.id(), assignment.personId());
    }

    private List<Change> given(Assignment assignment) {
        return Optional.ofNullable(assignment.personId())
                .flatMap(directory::find)
                .map(person -> List.of(new Change("assignee", null, person.name())))
                .orElse(List.of());
    }

    private Admitted meet(UUID leadId, IncomingLead incoming) {
        boolean add = incoming.defaults().duplicates().addAnswers();
        if (add) {
            leads.keepAnswers(leadId, incoming.submissionId(), incoming.answers());
        }
        history.record(new Entry(
                "lead",
                leadId,
                incoming.origin().channel().equals("meta") ? Actor.meta() : Actor.system(),
                add ? "answers-added" : "duplicate-met",
                List.of(),
                Map.of(
                        "externalId",
                        incoming.origin().externalId(),
                        "form",
                        String.valueOf(incoming.origin().formName()))));
        changes.announce(Changes.Topic.LEADS, leadId, leads.assigneeOf(leadId));
        return new Admitted.MetDuplicate(leadId, add);
    }

    /** Looks under a lock per key, so that two submissions with one e-mail at the same moment give one lead. */
    private Optional<UUID> duplicateOf(IncomingLead incoming) {
        Duplicates wanted = incoming.defaults().duplicates();
        String email = wanted.byEmail() ? Text.emailKey(incoming.person().email()) : null;
        String phone = wanted.byPhone() ? incoming.person().phoneKey() : null;
        TreeSet<String> keys = new TreeSet<>();
        if (email != null) {
            keys.add("email:" + email);
        }
        if (phone != null) {
            keys.add("phone:" + phone);
        }
        // in sorted order, so that two submissions sharing both keys never wait for each other
        keys.forEach(key -> entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 7))")
                .setParameter(1, key)
                .getSingleResult());
        return leads.oldestWith(email, phone);
    }
}
