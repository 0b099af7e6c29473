package io.leadline.staff;

import io.leadline.platform.Cursor;
import io.leadline.platform.Listing;
import io.leadline.platform.Problem;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
        var wanted = new AuditLog.Filter(
                blankToNull(filter.action),
                actor(blankToNull(filter.actor)),
                startOfDay("from", blankToNull(filter.from), 0),
                startOfDay("to", blankToNull(filter.to), 1));
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
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException broken) {
            throw Problem.invalid("actor", "is not an id");
        }
    }

    private Instant startOfDay(String field, String date, int plusDays) {
        try {
            return date == null
                    ? null
                    : LocalDate.parse(date)
                            .plusDays(plusDays)
                            .atStartOfDay(caller.zone())
                            .toInstant();
        } catch (DateTimeException broken) {
            throw Problem.invalid(field, "must be a date like 2026-11-22");
        }
    }
}
