package io.leadline.meta;

import io.leadline.inbox.Accounts;
import io.leadline.inbox.ClaimedEvent;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Outcome;
import io.leadline.inbox.Trail;
import io.leadline.inbox.Via;
import io.leadline.leads.AdmitLead;
import io.leadline.leads.Admitted;
import io.leadline.leads.Assignment;
import io.leadline.leads.IncomingLead;
import io.leadline.notify.MailOutbox;
import io.leadline.staff.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands a read lead to the lead desk: assigned, with the defaults of the settings, and told to its assignee. */
@ApplicationScoped
class LeadAdmission {

    /** What was read at Graph. */
    record Read(LeadMapping.Mapped mapped, Optional<Form> form, Optional<Throttle> throttle) {}

    private final MetaInstallation installation;
    private final Pages pages;
    private final Directory people;
    private final AdmitLead admitLead;
    private final TestLeads testLeads;
    private final Accounts accounts;
    private final MailOutbox mail;

    LeadAdmission(
            MetaInstallation installation,
            Pages pages,
            Directory people,
            AdmitLead admitLead,
            TestLeads testLeads,
            Accounts accounts,
            MailOutbox mail) {
        this.installation = installation;
        this.pages = pages;
        this.people = people;
        this.admitLead = admitLead;
        this.testLeads = testLeads;
        this.accounts = accounts;
        this.mail = mail;
    }

    Outcome admit(ClaimedEvent event, Sight seen, Read read, Trail trail) {
        read.throttle()
                .ifPresent(wait -> accounts.gate(
                        event.source(), wait.whole() ? Accounts.ALL : event.account(), wait.until(), wait.text()));
        Page page = (seen.hadUnreadable() ? pages.locked(event.account()) : pages.shared(event.account())).orElse(null);
        if (page == null) {
            return new Outcome.Again("the page is gone");
        }
        if (!page.monitored()) {
            return new Outcome.Ignored(ErrorClass.STOPPED, Words.NOT_WATCHED);
        }
        if (page.hasUnreadable() && seen.hadUnreadable()) {
            page.readable();
        }
        boolean asked = testLeads.isAskedFor(event, read.mapped().dummy());
        boolean test = asked || read.mapped().dummy();
        MetaSettings.Choice settings = installation.settings().choice();
        IncomingLead lead = incoming(event, page, settings, read, test);
        Admitted admitted = admitLead.admit(lead);
        trail.mark(Trail.Step.MATCHED);
        return switch (admitted) {
            case Admitted.Created(UUID id, UUID assignee) -> {
                trail.mark(Trail.Step.ASSIGNED);
                // Meta's own dummies reach the desk but ring at nobody's door; the one we sent ourselves does
                if (settings.sendMail() && (asked || !test)) {
                    tell(id, assignee, page, lead.person());
                }
                yield new Outcome.Done("lead", id);
            }
            case Admitted.MetDuplicate(UUID id, boolean added) -> new Outcome.Duplicate("lead", id);
        };
    }

    private IncomingLead incoming(
            ClaimedEvent event, Page page, MetaSettings.Choice settings, Read read, boolean test) {
        LeadMapping.Mapped mapped = read.mapped();
        var origin = new IncomingLead.Origin(
                event.source(),
                event.account(),
                page.name(),
                mapped.formId() != null ? mapped.formId() : event.form(),
                read.form().map(Form::name).orElse(null),
                mapped.platform(),
                event.externalId(),
                mapped.ad(),
                mapped.organic(),
                mapped.partner(),
                event.via() == Via.RECONCILIATION,
                mapped.submittedAt(),
                event.receivedAt(),
                event.correlation());
        var duplicates = new IncomingLead.Duplicates(
                settings.duplicateByEmail(),
                settings.duplicateByPhone(),
                settings.duplicateAction() == MetaSettings.DuplicateAction.ADD_ANSWERS);
        var defaults = new IncomingLead.Defaults(
                settings.defaultSourceId(), settings.defaultStatusId(), assignment(page, settings), duplicates);
        return new IncomingLead(
                event.submissionId(), mapped.person(), mapped.custom(), origin, mapped.answers(), defaults, test);
    }

    private Assignment assignment(Page page, MetaSettings.Choice settings) {
        return ChooseAssignee.choose(
                new Assignment.Named(page.pageId(), page.name()),
                people.find(page.assigneeId()).orElse(null),
                people.find(settings.defaultAssigneeId()).orElse(null));
    }

    private void tell(UUID lead, UUID assignee, Page page, IncomingLead.Person person) {
        people.find(assignee)
                .ifPresent(to -> mail.write(new MailOutbox.Mail(
                        "lead-assigned:" + lead,
                        to.email(),
                        to.name(),
                        "lead-assigned",
                        to.language(),
                        Map.of("lead", nameOf(person), "page", page.name(), "path", "/leads/" + lead))));
    }

    /** A mail cannot show an empty name. */
    private static String nameOf(IncomingLead.Person person) {
        String name = Stream.of(person.firstName(), person.lastName())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            return name;
        }
        return Stream.of(person.company(), person.email(), person.phone())
                .filter(part -> part != null)
                .findFirst()
                .orElse("—");
    }
}
