package io.leadline.staff;

import io.leadline.platform.Changes;
import io.leadline.platform.Ids;
import io.leadline.platform.Problem;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works here: the list, invitations, names and roles. */
@Tag(name = "Staff")
@Path("/api/staff")
@Access(Access.Who.ADMINISTRATOR)
class StaffResource {
    @Schema(name = "StaffRowList")
    record Rows(List<StaffList.Row> items) {}

    record NewMember(String name, String email, @NotNull Role role, String language) {}

    /** What is absent stays as it is. */
    @Schema(name = "PersonChange")
    record Change(@NotNull Integer version, String name, Role role) {}

    private final StaffList list;
    private final People people;
    private final Administrators administrators;
    private final Organisations organisations;
    private final AccessLinks links;
    private final Sessions sessions;
    private final Caller caller;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    StaffResource(
            StaffList list,
            People people,
            Administrators administrators,
            Organisations organisations,
            AccessLinks links,
            Sessions sessions,
            Caller caller,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.list = list;
        this.people = people;
        this.administrators = administrators;
        this.organisations = organisations;
        this.links = links;
        this.sessions = sessions;
        this.caller = caller;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "listStaff", summary = "Everybody who works here")
    public Rows list() {
        return new Rows(list.all());
    }

    @POST
    @Transactional
    @Operation(operationId = "inviteMember", summary = "Adds somebody and sends the invitation")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StaffList.Row.class)))
    public Response invite(@NotNull @Valid NewMember wanted) {
        EmailAddress email = EmailAddress.parse(wanted.email())
                .orElseThrow(() -> Problem.invalid("email", "is not an e-mail address"));
        String name = Preferences.name(wanted.name());
        String language =
                wanted.language() == null ? caller.member().language() : Preferences.language(wanted.language());
        people.lock();
        if (people.byEmail(email).isPresent()) {
            throw Problem.conflict("email-taken", "Somebody with this e-mail address is in the list already.");
        }
        var zone = organisations.current().timeZone();
        Person person = Person.invited(Ids.next(), name, email, wanted.role(), language, zone, clock.instant());
        people.persistAndFlush(person);
        links.invite(person, caller.member().name());
        audit.record("invited", person, Map.of("role", wanted.role()));
        changes.announce(Changes.Topic.STAFF, person.id());
        return Response.status(201).entity(list.row(person.id())).build();
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Operation(operationId = "changeMember", summary = "Changes name or role; a new role ends the sessions")
    public StaffList.Row change(@PathParam("id") UUID id, @NotNull @Valid Change change) {
        Person person = administrators.hold(id);
        if (person.version() != change.version()) {
            throw Problem.changed(list.row(id));
        }
        if (change.name() != null) {
            rename(person, Preferences.name(change.name()));
        }
        if (change.role() != null && change.role() != person.role()) {
            giveRole(person, change.role());
        }
        changes.announce(Changes.Topic.STAFF, id, id);
        return list.row(id);
    }

    private void rename(Person person, String name) {
        if (!name.equals(person.name())) {
            audit.record("renamed", person, Map.of("old", person.name(), "new", name));
            person.rename(name);
        }
    }

    private void giveRole(Person person, Role role) {
        administrators.requireAnotherThan(person);
        audit.record("role-changed", person, Map.of("old", person.role(), "new", role));
        person.become(role);
        // whatever their open pages show was loaded with other rights
        sessions.endAllOf(person.id());
    }
}
