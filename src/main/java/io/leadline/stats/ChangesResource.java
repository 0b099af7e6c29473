package io.leadline.stats;

import io.leadline.platform.Changes.Topic;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Access.Who;
import io.leadline.staff.Caller;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What open pages poll: which topics changed since a token. The token is the oldest transaction that was still running at
 * the last answer, so that a change committed late is never missed.
 */
@Path("/api/changes")
@Tag(name = "Live")
@Access(Who.SIGNED_IN)
class ChangesResource {
    /** Older rows may be cleaned away: whoever slept longer reads everything again. */
    private static final Duration KEPT = Duration.ofMinutes(50);

    private final ChangedTopics topics;
    private final Caller caller;
    private final Clock clock;

    ChangesResource(ChangedTopics topics, Caller caller, Clock clock) {
        this.topics = topics;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "Changes")
    record View(String token, List<String> topics) {}

    private record Since(long xid, Instant at) {}

    @GET
    @Transactional
    @Operation(operationId = "getChanges", summary = "Topics that changed since the token; 304 when none did")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed")
    public Response get(@QueryParam("since") String text) {
        long xmin = topics.oldestRunning();
        String token = xmin + "." + clock.instant().getEpochSecond();
        if (text == null) {
            return Response.ok(new View(token, List.of())).build();
        }
        Since since = parse(text);
        boolean tooOld = since.at.plus(KEPT).isBefore(clock.instant()) || since.xid > xmin;
        List<String> changed = tooOld
                ? Arrays.stream(Topic.values()).map(Topic::key).toList()
                : topics.changedSince(since.xid, caller);
        return changed.isEmpty()
                ? Response.notModified().build()
                : Response.ok(new View(token, changed)).build();
    }

    private static Since parse(String text) {
        try {
            int dot = text.indexOf('.');
            return new Since(
                    Long.parseLong(text.substring(0, dot)),
                    Instant.ofEpochSecond(Long.parseLong(text.substring(dot + 1))));
        } catch (RuntimeException notOurs) {
            throw Problem.invalid("since", "is not a token of this list");
        }
    }
}
