package io.leadline.staff;

import io.leadline.platform.Changes;
import io.leadline.platform.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closing somebody's account, and opening it again. */
@Tag(name = "Staff")
@Path("/api/staff/{id}/deactivation")
@Access(Access.Who.ADMINISTRATOR)
class DeactivationResource {
    private final Administrators administrators;
    private final Sessions sessions;
    private final AccessLinks links;
    private final Caller caller;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    DeactivationResource(
            Administrators administrators,
            Sessions sessions,
            AccessLinks links,
            Caller caller,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.administrators = administrators;
        this.sessions = sessions;
        this.links = links;
        this.caller = caller;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(operationId = "deactivateMember", summary = "Closes an account and ends its sessions")
    public void deactivate(@PathParam("id") UUID id) {
        Person person = administrators.hold(id);
        if (id.equals(caller.id())) {
            throw Problem.conflict("own-account", "You cannot deactivate your own account.");
        }
        if (person.is(Member.State.DEACTIVATED)) {
            return;
        }
        administrators.requireAnotherThan(person);
        person.deactivate(clock.instant());
        sessions.endAllOf(id);
        links.endAllOf(id);
        audit.record("deactivated", person, Map.of());
        changes.announce(Changes.Topic.STAFF, id);
    }

    @DELETE
    @Transactional
    @Operation(operationId = "reactivateMember", summary = "Opens a closed account again")
    public void reactivate(@PathParam("id") UUID id) {
        Person person = administrators.hold(id);
        if (!person.is(Member.State.DEACTIVATED)) {
            return;
        }
        person.reactivate();
        audit.record("reactivated", person, Map.of());
        changes.announce(Changes.Topic.STAFF, id);
    }
}
