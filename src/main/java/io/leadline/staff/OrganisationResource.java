package io.leadline.staff;

import io.leadline.platform.Changes;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's name, time zone and default country. */
@Tag(name = "Organisation")
@Path("/api/organisation")
@Access(Access.Who.ADMINISTRATOR)
class OrganisationResource {
    /** What is absent stays as it is. */
    @Schema(name = "OrganisationChange")
    record Change(String name, String timeZone, String country) {}

    private final Organisations organisations;
    private final Audit audit;
    private final Changes changes;

    OrganisationResource(Organisations organisations, Audit audit, Changes changes) {
        this.organisations = organisations;
        this.audit = audit;
        this.changes = changes;
    }

    @PATCH
    @Transactional
    @Operation(operationId = "changeOrganisation", summary = "Changes name, time zone, default country")
    public SessionView.OrganisationView change(@NotNull Change change) {
        Organisation before = organisations.locked();
        Organisation after = new Organisation(
                change.name() == null ? before.name() : Preferences.name(change.name()),
                change.timeZone() == null ? before.timeZone() : Preferences.timeZone(change.timeZone()),
                change.country() == null ? before.country() : Preferences.country(change.country()));
        if (!after.equals(before)) {
            organisations.keep(after);
            audit.record("organisation-changed", "organisation", null, after.name(), difference(before, after));
            changes.announce(Changes.Topic.SETTINGS, null);
        }
        return SessionView.OrganisationView.of(after);
    }

    private static Map<String, Object> difference(Organisation before, Organisation after) {
        Map<String, Object> changed = new LinkedHashMap<>();
        if (!before.name().equals(after.name())) {
            changed.put("name", Map.of("old", before.name(), "new", after.name()));
        }
        if (!before.timeZone().equals(after.timeZone())) {
            changed.put(
                    "timeZone",
                    Map.of(
                            "old",
                            before.timeZone().getId(),
                            "new",
                            after.timeZone().getId()));
        }
        if (!before.country().equals(after.country())) {
            changed.put("country", Map.of("old", before.country(), "new", after.country()));
        }
        return changed;
    }
}
