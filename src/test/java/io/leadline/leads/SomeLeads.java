package io.leadline.leads;

import io.leadline.leads.IncomingLead.Answer;
import io.leadline.leads.IncomingLead.Defaults;
import io.leadline.leads.IncomingLead.Duplicates;
import io.leadline.leads.IncomingLead.Origin;
import io.leadline.leads.IncomingLead.Person;
import io.leadline.platform.Ids;
import io.leadline.platform.Phone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes leads for tests: {@code leads.named("Olena", "Bondar").on(page).ownedBy(agent).admit()}. */
@ApplicationScoped
public class SomeLeads {
    private final AdmitLead admit;
    private final Clock clock;

    SomeLeads(AdmitLead admit, Clock clock) {
        this.admit = admit;
        this.clock = clock;
    }

    public Draft named(String first, String last) {
        return new Draft(first, last, null, null, "100", "Page", null, clock.instant(), false, false);
    }

    /** A lead to be; nothing happens before {@link #admit}. */
    public final class Draft {
        private final String first;
        private final String last;
        private String email;
        private String phone;
        private String page;
        private String pageName;
        private UUID owner;
        private Instant at;
        private boolean unique;
        private boolean test;
        private String form = "205";

        Draft(
                String first,
                String last,
                String email,
                String phone,
                String page,
                String pageName,
                UUID owner,
                Instant at,
                boolean unique,
                boolean test) {
            this.first = first;
            this.last = last;
            this.email = email;
            this.phone = phone;
            this.page = page;
            this.pageName = pageName;
            this.owner = owner;
            this.at = at;
            this.unique = unique;
            this.test = test;
        }

        public Draft reachedAt(String email, String phone) {
            this.email = email;
            this.phone = phone;
            return this;
        }

        public Draft on(String page, String name) {
            this.page = page;
            this.pageName = name;
            return this;
        }

        public Draft ownedBy(UUID owner) {
            this.owner = owner;
            return this;
        }

        public Draft submitted(Instant at) {
            this.at = at;
            return this;
        }

        public Draft ofForm(String id) {
            this.form = id;
            return this;
        }

        /** Duplicates by e-mail and phone are looked for. */
        public Draft onlyOnce() {
            this.unique = true;
            return this;
        }

        public UUID admit() {
            return switch (outcome()) {
                case Admitted.Created(UUID lead, var assignee) -> lead;
                case Admitted.MetDuplicate(UUID lead, var added) -> lead;
            };
        }

        public Admitted outcome() {
            Assignment assignment = new Assignment(
                    owner,
                    owner == null ? Assignment.Rule.NONE : Assignment.Rule.DEFAULT,
                    null,
                    List.of(),
                    null,
                    List.of());
            IncomingLead lead = new IncomingLead(
                    Ids.next(),
                    new Person(
                            first, last, email, phone, Phone.e164(phone, "UA").orElse(null), null, null, null),
                    Map.of(),
                    new Origin(
                            "meta",
                            page,
                            pageName,
                            form,
                            "Callback",
                            "fb",
                            Ids.next().toString(),
                            null,
                            true,
                            null,
                            false,
                            at,
                            at,
                            Ids.next()),
                    List.of(new Answer(
                            Answer.Kind.ANSWER, "колір?", "Колір?", List.of("red"), List.of("Червоний"), null)),
                    new Defaults(null, null, assignment, new Duplicates(unique, unique, false)),
                    test);
            return QuarkusTransaction.requiringNew().call(() -> admit.admit(lead));
        }
    }
}
