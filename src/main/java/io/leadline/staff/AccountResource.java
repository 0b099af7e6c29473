package io.leadline.staff;

import io.leadline.platform.Changes;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own name, language, time zone and look. */
@Tag(name = "Own account")
@Path("/api/me")
@Access(Access.Who.SIGNED_IN)
class AccountResource {
    /** What is absent stays as it is. */
    @Schema(name = "OwnAccountChange")
    record Change(String name, String language, String timeZone, String theme) {}

    private final People people;
    private final Caller caller;
    private final Changes changes;

    AccountResource(People people, Caller caller, Changes changes) {
        this.people = people;
        this.caller = caller;
        this.changes = changes;
    }

    @PATCH
    @Transactional
    @Operation(operationId = "changeOwnAccount", summary = "Changes one's own name, language, time zone, theme")
    public SessionView.PersonView change(@NotNull Change change) {
        Person person = people.get(caller.id());
        if (change.name() != null) {
            person.rename(Preferences.name(change.name()));
        }
        if (change.language() != null) {
            person.speak(Preferences.language(change.language()));
        }
        if (change.timeZone() != null) {
            person.liveIn(Preferences.timeZone(change.timeZone()));
        }
        if (change.theme() != null) {
            person.prefer(Preferences.theme(change.theme()));
        }
        changes.announce(Changes.Topic.STAFF, person.id(), person.id());
        return SessionView.PersonView.of(person);
    }
}
