package io.leadline.staff;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own signed-in browsers. */
@Tag(name = "Own account")
@Path("/api/sessions")
@Access(Access.Who.SIGNED_IN)
class OwnSessionsResource {
    @Schema(name = "OwnSession")
    record Row(UUID id, boolean current, Instant createdAt, Instant lastSeenAt, String address, String userAgent) {}

    @Schema(name = "OwnSessionList")
    record Rows(List<Row> items) {}

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Caller caller;
    private final Audit audit;

    OwnSessionsResource(Sessions sessions, SessionCookie cookie, Caller caller, Audit audit) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listOwnSessions", summary = "Browsers one is signed in with")
    public Rows list() {
        return new Rows(sessions.of(caller.id()).stream().map(this::row).toList());
    }

    /** Signs out everywhere, here too. */
    @DELETE
    @Transactional
    @Operation(operationId = "endOwnSessions", summary = "Signs out everywhere, here too")
    @APIResponse(responseCode = "204", description = "Done")
    public Response endAll() {
        Member member = caller.member();
        int ended = sessions.endAllOf(member.id());
        audit.record("sessions-ended", "person", member.id().toString(), member.name(), Map.of("sessions", ended));
        return Response.noContent().cookie(cookie.gone()).build();
    }

    private Row row(BrowserSession session) {
        return new Row(
                session.id(),
                session.id().equals(caller.session()),
                session.createdAt(),
                session.lastSeenAt(),
                session.address(),
                session.userAgent());
    }
}
