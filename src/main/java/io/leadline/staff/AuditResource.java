package io.leadline.staff;

import io.leadline.platform.Conditions;
import io.leadline.platform.Cursor;
import io.leadline.platform.Listing;
import io.leadline.platform.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who did what. */
@Tag(name = "Audit log")
@Path("/api/audit")
@Access(Access.Who.ADMINISTRATOR)
class AuditResource {
    @Schema(name = "AuditActionList")
    record Actions(List<String> items) {}

    private final AuditLog log;
    private final Caller caller;

    AuditResource(AuditLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** Dates are the viewer's days, both included. */
    public static class Filter {
        @RestQuery
        String action;

        @RestQuery
        String actor;

        @RestQuery
        String from;

        @RestQuery
        String to;
    }

    @GET
    @Transactional
    @Operation(operationId = "listAudit", summary = "Who did what, newest first")
    public Listing<AuditLog.Row> list(
            @jakarta.ws.rs.BeanParam Filter filter,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Conditions wanted = new Conditions();
        if (blankToNull(filter.action) != null) {
            wanted.add("action = ?", filter.action);
        }
        if (blankToNull(filter.actor) != null) {
            wanted.add("actor_id = ?", actor(filter.actor));
        }
        wanted.days("at", blankToNull(filter.from), blankToNull(filter.to), caller.zone());
        return log.list(wanted, Listing.limit(limit), Cursor.parse(cursor));
    }

    @GET
    @Path("actions")
    @Transactional
    @Operation(operationId = "listAuditActions", summary = "Actions that occur in the log")
    public Actions actions() {
        return new Actions(log.actions());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static UUID actor(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException broken) {
            throw Problem.invalid("actor", "is not an id");
        }
    }
}
