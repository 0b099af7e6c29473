package io.leadline.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in and out. */
@Tag(name = "Sign-in")
@Path("/api/session")
@Blocking
class SessionResource {
    record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 1000) String password) {}

    record NewPassword(
            @NotBlank @Size(max = 1000) String current,
            @NotNull @Size(max = 1000) String next) {}

    private final SignIn signIn;
    private final SessionView view;
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Caller caller;
    private final Audit audit;
    private final ChangePassword changePassword;

    SessionResource(
            SignIn signIn,
            SessionView view,
            SessionCookie cookie,
            Sessions sessions,
            Caller caller,
            Audit audit,
            ChangePassword changePassword) {
        this.signIn = signIn;
        this.view = view;
        this.cookie = cookie;
        this.sessions = sessions;
        this.caller = caller;
        this.audit = audit;
        this.changePassword = changePassword;
    }

    @GET
    @Access(Access.Who.SIGNED_IN)
    @Operation(operationId = "getSession", summary = "Who is signed in")
    public SessionView.View current() {
        return view.current();
    }

    @POST
    @Access(Access.Who.ANYONE)
    @Operation(operationId = "signIn", summary = "Signs in with e-mail address and password; sets the session cookie")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SessionView.View.class)))
    public Response signIn(@NotNull @Valid Credentials credentials, @HeaderParam("User-Agent") String userAgent) {
        String token =
                signIn.with(new SignIn.Asked(credentials.email(), credentials.password(), caller.address(), userAgent));
        SessionView.View body = QuarkusTransaction.requiringNew().call(view::current);
        return Response.ok(body).cookie(cookie.holding(token)).build();
    }

    @DELETE
    @Access(Access.Who.SIGNED_IN)
    @Transactional
    @Operation(operationId = "signOut", summary = "Signs out of this browser")
    @APIResponse(responseCode = "204", description = "Done")
    public Response signOut() {
        sessions.end(caller.session());
        Member member = caller.member();
        audit.record("signed-out", "person", member.id().toString(), member.name(), Map.of());
        return Response.noContent().cookie(cookie.gone()).build();
    }

    @PUT
    @Path("password")
    @Access(Access.Who.SIGNED_IN)
    @Operation(operationId = "changePassword", summary = "Sets a new password; other browsers are signed out")
    public void changePassword(@NotNull @Valid NewPassword wanted) {
        changePassword.to(wanted.current(), wanted.next());
    }
}
