package io.leadline.staff;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's name, for pickers. */
@Tag(name = "Staff")
@Path("/api/people")
@Access(Access.Who.SIGNED_IN)
class PeopleResource {
    @Schema(name = "PersonRef")
    record PersonRef(UUID id, String name, boolean active) {}

    @Schema(name = "PersonRefList")
    record Refs(List<PersonRef> items) {}

    private final Directory directory;

    PeopleResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @Operation(operationId = "listPeople", summary = "Names for pickers")
    public Refs list() {
        return new Refs(directory.all().stream()
                .map(member -> new PersonRef(member.id(), member.name(), member.active()))
                .toList());
    }
}
