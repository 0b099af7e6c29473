package io.leadline.staff;

import io.leadline.platform.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the links in mails open. Whoever holds the token is who it was sent to. */
@Tag(name = "Sign-in")
@Path("/api/access-links/{token}")
@Blocking
class AccessLinkResource {
    @Schema(name = "AccessLink")
    record Link(AccessLink.Kind kind, String email, String name, String organisation) {}

    @Schema(name = "AccessLinkChoice")
    record Choice(String password, String name, String language, String timeZone) {}

    private final AccessLinks links;
    private final People people;
    private final Organisations organisations;
    private final Arrival arrival;
    private final SessionCookie cookie;
    private final SessionView view;
    private final Caller caller;

    AccessLinkResource(
            AccessLinks links,
            People people,
            Organisations organisations,
            Arrival arrival,
            SessionCookie cookie,
            SessionView view,
            Caller caller) {
        this.links = links;
        this.people = people;
        this.organisations = organisations;
        this.arrival = arrival;
        this.cookie = cookie;
        this.view = view;
        this.caller = caller;
    }

    @GET
    @Access(Access.Who.ANYONE)
    @Transactional
    @Operation(operationId = "getAccessLink", summary = "Whom a link from a mail lets in")
    public Link read(@PathParam("token") String token) {
        AccessLinks.Open open = links.find(token, people).orElseThrow(Problem::notFound);
        Person person = open.person();
        String organisation = organisations.current().name();
        return new Link(open.link().kind(), person.email(), person.name(), organisation);
    }

    @POST
    @Access(Access.Who.ANYONE)
    @Operation(operationId = "useAccessLink", summary = "Chooses a password and signs in; the link works once")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SessionView.View.class)))
    public Response choose(
            @PathParam("token") String token, @NotNull Choice choice, @HeaderParam("User-Agent") String userAgent) {
        var chosen = new Arrival.Chosen(
                choice.password(),
                choice.name() == null ? null : Preferences.name(choice.name()),
                choice.language() == null ? null : Preferences.language(choice.language()),
                choice.timeZone() == null ? null : Preferences.timeZone(choice.timeZone()));
        String session = arrival.by(token, chosen, caller.address(), userAgent);
        SessionView.View body = QuarkusTransaction.requiringNew().call(view::current);
        return Response.ok(body).cookie(cookie.holding(session)).build();
    }
}
