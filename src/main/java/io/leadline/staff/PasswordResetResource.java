package io.leadline.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for a new password. The answer, and the time it takes, is the same whether there is such an account or not. */
@Tag(name = "Sign-in")
@Path("/api/password-resets")
@Blocking
class PasswordResetResource {
    @Schema(name = "PasswordResetRequest")
    record Request(@NotBlank @Size(max = 254) String email) {}

    /** Longer than writing the mail takes. */
    private static final Duration ANSWER_AFTER = Duration.ofMillis(400);

    private final People people;
    private final AccessLinks links;
    private final Attempts attempts;
    private final Audit audit;
    private final Caller caller;

    PasswordResetResource(People people, AccessLinks links, Attempts attempts, Audit audit, Caller caller) {
        this.people = people;
        this.links = links;
        this.attempts = attempts;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Access(Access.Who.ANYONE)
    @Operation(
            operationId = "askForPasswordReset",
            summary = "Sends a mail if there is such an account; never says whether")
    @APIResponse(responseCode = "202", description = "Done")
    public Uni<Response> ask(@NotNull @Valid Request request) {
        long begun = System.nanoTime();
        String network = ClientAddress.network(caller.address());
        QuarkusTransaction.requiringNew().run(() -> attempts.count(Attempts.Scope.RESET, network));
        QuarkusTransaction.requiringNew().run(() -> EmailAddress.parse(request.email())
                .flatMap(people::byEmail)
                .filter(person -> person.is(Member.State.ACTIVE))
                .ifPresent(this::send));
        Duration left = ANSWER_AFTER.minusNanos(System.nanoTime() - begun);
        return Uni.createFrom()
                .item(Response.accepted().build())
                .onItem()
                .delayIt()
                .by(left.isPositive() ? left : Duration.ofMillis(1));
    }

    private void send(Person person) {
        links.reset(person);
        audit.record("password-reset-asked", person, Map.of());
    }
}
