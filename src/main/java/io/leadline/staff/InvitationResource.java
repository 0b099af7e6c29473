package io.leadline.staff;

import io.leadline.platform.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inviting somebody once more: the mail was lost, or its link ran out. */
@Tag(name = "Staff")
@Path("/api/staff/{id}/invitations")
@Access(Access.Who.ADMINISTRATOR)
class InvitationResource {
    private final Administrators administrators;
    private final AccessLinks links;
    private final Caller caller;
    private final Audit audit;

    InvitationResource(Administrators administrators, AccessLinks links, Caller caller, Audit audit) {
        this.administrators = administrators;
        this.links = links;
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @Transactional
    @Operation(operationId = "inviteMemberAgain", summary = "Sends a new invitation; the old link stops working")
    @APIResponse(responseCode = "202", description = "Done")
    public Response inviteAgain(@PathParam("id") UUID id) {
        Person person = administrators.hold(id);
        switch (person.state()) {
            case ACTIVE -> throw Problem.conflict("already-active", "This person has accepted the invitation already.");
            case DEACTIVATED ->
                throw Problem.conflict("deactivated", "This person is deactivated. Reactivate them first.");
            case INVITED -> links.invite(person, caller.member().name());
        }
        audit.record("invited", person, Map.of("again", true));
        return Response.accepted().build();
    }
}
