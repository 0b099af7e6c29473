package io.leadline.stats;

import io.leadline.inbox.Nudge;
import io.leadline.inbox.Replay;
import io.leadline.jobs.JobStarted;
import io.leadline.platform.Conditions;
import io.leadline.platform.Listing;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Audit;
import io.leadline.staff.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sync history: every event, why it stands where it stands, and trying again by hand. */
@Path("/api/events")
@Tag(name = "Sync history")
@Access(Who.ADMINISTRATOR)
class EventsResource {
    private final SyncHistory history;
    private final EventsExport export;
    private final Replay replay;
    private final Nudge nudge;
    private final Audit audit;
    private final Caller caller;

    EventsResource(SyncHistory history, EventsExport export, Replay replay, Nudge nudge, Audit audit, Caller caller) {
        this.history = history;
        this.export = export;
        this.replay = replay;
        this.nudge = nudge;
        this.audit = audit;
        this.caller = caller;
    }

    record Released(int released) {}

    /** Either some events by id, or all that a filter finds. */
    @Schema(name = "EventsRetry")
    record Retry(@Size(max = 1000) List<@NotNull UUID> ids, EventFilter filter) {}

    @GET
    @Transactional
    @Operation(operationId = "listEvents", summary = "Events received from outside, newest first")
    public Listing<SyncHistory.Row> list(
            @QueryParam("state") List<String> state,
            @QueryParam("page") List<String> page,
            @QueryParam("form") List<String> form,
            @QueryParam("errorClass") List<String> errorClass,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        EventFilter filter = new EventFilter(state, page, form, errorClass, from, to, q);
        return history.page(filter, caller.zone(), limit, cursor);
    }

    @GET
    @Path("facets")
    @Transactional
    @Operation(operationId = "eventFacets", summary = "What the history's filters may offer")
    public SyncHistory.Facets facets() {
        return history.facets();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getEvent", summary = "One event with its attempts and what was received")
    public SyncHistory.Detail get(UUID id) {
        return history.event(id);
    }

    @POST
    @Path("{id}/attempts")
    @Operation(operationId = "retryEvent", summary = "Tries an event again now")
    @APIResponse(
            responseCode = "202",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Released.class)))
    public Response retry(UUID id) {
        int released = QuarkusTransaction.requiringNew().call(() -> {
            history.event(id);
            int count = replay.events(List.of(id));
            if (count == 0) {
                throw Problem.conflict(
                        "not-retryable", "Only what is pending, paused, failed or ignored can be tried again.");
            }
            audit.record("events-retried", "event", id.toString(), null, Map.of("count", count));
            return count;
        });
        nudge.ring();
        return accepted(released);
    }

    @POST
    @Path("attempts")
    @Operation(operationId = "retryEvents", summary = "Tries many events again: by id, or all that a filter finds")
    @APIResponse(
            responseCode = "202",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Released.class)))
    public Response retryMany(@Valid @NotNull Retry wanted) {
        if ((wanted.ids() == null) == (wanted.filter() == null)) {
            throw Problem.invalid("ids", "give either ids or a filter");
        }
        int released = QuarkusTransaction.requiringNew().call(() -> {
            int count = wanted.ids() != null ? replay.events(wanted.ids()) : byFilter(wanted.filter());
            audit.record("events-retried", "event", null, null, Map.of("count", count));
            return count;
        });
        nudge.ring();
        return accepted(released);
    }

    @POST
    @Path("exports")
    @Transactional
    @Operation(
            operationId = "exportEvents",
            summary = "Writes what a filter finds into a CSV file, as a background job")
    @APIResponse(
            responseCode = "202",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobStarted.class)))
    public Response export(@Valid @NotNull EventFilter filter) {
        filter.where(caller.zone(), List.of());
        UUID job = export.start(filter, caller.zone());
        audit.record("events-exported", "job", job.toString(), null, Map.of());
        return JobStarted.answer(job);
    }

    private int byFilter(EventFilter filter) {
        Conditions where = history.where(filter, caller.zone());
        return replay.matching(where.sql(), where.values());
    }

    private static Response accepted(int released) {
        return Response.accepted(new Released(released)).build();
    }
}
