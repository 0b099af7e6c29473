package io.leadline.meta;

import io.leadline.jobs.JobStarted;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Audit;
import io.leadline.staff.Organisations;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading a form's past. */
@Path("/api/meta/forms")
@Tag(name = "Meta pages")
@Access(Who.ADMINISTRATOR)
class BulkReadResource {
    private final BulkRead bulkRead;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    BulkReadResource(BulkRead bulkRead, Organisations organisations, Audit audit, Clock clock) {
        this.bulkRead = bulkRead;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param from first day, in the organisation's time zone, as {@code 2026-11-22}; Meta keeps 90 days */
    @Schema(name = "BulkReadOrder")
    record Order(@NotNull String from) {}

    @POST
    @Path("{formId}/bulk-reads")
    @Transactional
    @Operation(
            operationId = "bulkReadForm",
            summary = "Reads a form's past leads in the background; known ones add nothing")
    @APIResponse(
            responseCode = "202",
            description = "Started",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobStarted.class)))
    public Response bulkRead(String formId, @Valid @NotNull Order order) {
        ZoneId zone = organisations.current().timeZone();
        LocalDate from = day(order.from());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (from.isAfter(today)) {
            throw Problem.invalid("from", "must be a date that is not in the future");
        }
        if (from.isBefore(today.minusDays(BulkRead.DAYS_KEPT))) {
            throw Problem.invalid("from", "must be a date of the last 90 days: Meta keeps no older leads");
        }
        UUID job = bulkRead.start(formId, from.atStartOfDay(zone).toInstant());
        audit.record("leads-bulk-read", "meta-form", formId, null, Map.of("from", from.toString()));
        return JobStarted.answer(job);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException broken) {
            throw Problem.invalid("from", "must be a date like 2026-11-22");
        }
    }
}
