package io.leadline.staff;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing somebody out everywhere: a lost phone, a shared password. */
@Tag(name = "Staff")
@Path("/api/staff/{id}/sessions")
@Access(Access.Who.ADMINISTRATOR)
class StaffSessionsResource {
    private final People people;
    private final Sessions sessions;
    private final Audit audit;

    StaffSessionsResource(People people, Sessions sessions, Audit audit) {
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
    }

    @DELETE
    @Transactional
    @Operation(operationId = "endMemberSessions", summary = "Signs somebody out everywhere")
    public void endAll(@PathParam("id") UUID id) {
        Person person = people.get(id);
        audit.record("sessions-ended", person, Map.of("sessions", sessions.endAllOf(id)));
    }
}
