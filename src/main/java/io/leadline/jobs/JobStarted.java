package io.leadline.jobs;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of a route that started a job: 202, and where to watch it. */
@Schema(name = "JobStarted")
public record JobStarted(UUID jobId) {
    public static Response answer(UUID jobId) {
        return Response.accepted(new JobStarted(jobId))
                .location(URI.create("/api/jobs/" + jobId))
                .build();
    }
}
