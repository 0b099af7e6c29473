package io.leadline.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A job as one chunk of it sees it.
 *
 * @param cursor what the last chunk left, or null in the first
 * @param askedBy the person who started it, or null
 * @param hasResult whether it makes a file
 * @param deadline a chunk should be prepared by then: its lease ends, or the process does
 */
public record JobRun(
        UUID id,
        String kind,
        JsonNode parameters,
        JsonNode cursor,
        UUID askedBy,
        boolean hasResult,
        Instant deadline) {}
