package io.leadline.staff;

import io.leadline.platform.Ids;
import io.leadline.platform.Json;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;

/** Writes the audit log, in the transaction of what it tells about. Never give it a secret. */
@ApplicationScoped
public class Audit {
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    Audit(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The actor and the address are those of the request; outside one it was the system. */
    public void record(
            String action, String subjectType, String subjectId, String subjectName, Map<String, ?> details) {
        var deed = new AuditEntry.Deed(action, subjectType, subjectId, subjectName, Json.write(details));
        boolean asked = Arc.container().requestContext().isActive();
        Member actor = asked ? caller.signedIn().orElse(null) : null;
        String address = asked && !caller.address().isEmpty() ? caller.address() : null;
        entities.persist(AuditEntry.of(Ids.next(), clock.instant(), deed, actor, address));
    }

    void record(String action, Person subject, Map<String, ?> details) {
        record(action, "person", subject.id().toString(), subject.name(), details);
    }
}
