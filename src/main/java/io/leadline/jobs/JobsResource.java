package io.leadline.jobs;

import io.leadline.platform.Listing;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Caller;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Background jobs: progress, cancelling, what became of each thing, the file that was made. */
@Path("/api/jobs")
@Tag(name = "Jobs")
@Access(Who.SIGNED_IN)
class JobsResource {
    private final JobTable jobs;
    private final JobRowTable rows;
    private final JobFiles files;
    private final CancelJob cancelJob;
    private final Caller caller;

    JobsResource(JobTable jobs, JobRowTable rows, JobFiles files, CancelJob cancelJob, Caller caller) {
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.cancelJob = cancelJob;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "listJobs", summary = "Background jobs, newest first; administrators see everybody's")
    public Listing<JobTable.View> list(
            @QueryParam("state") List<JobState> state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return jobs.page(state, caller, limit, cursor);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getJob", summary = "A job and how far it has come")
    public JobTable.View get(UUID id) {
        return jobs.one(id, caller);
    }

    @POST
    @Path("{id}/cancellation")
    @Transactional
    @Operation(operationId = "cancelJob", summary = "Ends a job after the chunk that is being worked on")
    @APIResponse(
            responseCode = "202",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobTable.View.class)))
    public Response cancel(UUID id) {
        cancelJob.cancel(jobs.one(id, caller));
        return Response.accepted(jobs.one(id, caller)).build();
    }

    @GET
    @Path("{id}/rows")
    @Transactional
    @Operation(operationId = "listJobRows", summary = "What became of each thing the job worked on")
    public Listing<JobRowTable.Row> rows(
            UUID id,
            @QueryParam("outcome") List<String> outcome,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return rows.page(jobs.one(id, caller).id(), outcome, limit, cursor);
    }

    @GET
    @Path("{id}/result")
    @Transactional
    @Operation(operationId = "getJobResult", summary = "The file the job made")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response result(UUID id) {
        JobTable.File file = jobs.one(id, caller).result();
        if (file == null) {
            throw Problem.notFound();
        }
        StreamingOutput body = out -> files.write(id, out);
        return Response.ok(body, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain(file.fileName()) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A name that means nothing to a browser's shell or to the header it stands in. */
    private static String plain(String fileName) {
        return fileName.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
