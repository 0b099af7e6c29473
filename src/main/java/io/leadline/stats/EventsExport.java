package io.leadline.stats;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.jobs.JobKind;
import io.leadline.jobs.JobRun;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.platform.Csv;
import io.leadline.platform.Json;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes what a filter finds in the sync history into a CSV file, newest first. What comes in after the start is left out;
 * each event stands as it is when its chunk is read.
 */
@ApplicationScoped
class EventsExport implements JobKind {
    private static final String KIND = "events-export";
    private static final int CHUNK = 1_000;

    private final Jobs jobs;
    private final ExportedEvents events;
    private final Clock clock;

    EventsExport(Jobs jobs, ExportedEvents events, Clock clock) {
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** @param zone of whoever asks: the filter's days are days there */
    UUID start(EventFilter filter, ZoneId zone) {
        Instant now = clock.instant();
        String name = "sync-history-" + LocalDate.ofInstant(now, zone) + ".csv";
        Map<String, Object> parameters = Map.of("filter", filter, "zone", zone.getId(), "until", now.toString());
        return jobs.start(new NewJob(KIND, null, "", parameters, new NewJob.Result(name, "text/csv")));
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Step step(JobRun run) {
        JsonNode wanted = run.parameters();
        EventFilter filter = Json.MAPPER.convertValue(wanted.path("filter"), EventFilter.class);
        ZoneId zone = ZoneId.of(wanted.path("zone").asText());
        JsonNode cursor = run.cursor();
        boolean first = cursor == null;
        Instant at = Instant.parse(
                first ? wanted.path("until").asText() : cursor.path("at").asText());
        UUID id = UUID.fromString(
                first ? ExportedEvents.LAST_ID : cursor.path("id").asText());
        return QuarkusTransaction.requiringNew().call(() -> {
            Long total = first ? events.count(filter, zone, at.atOffset(ZoneOffset.UTC)) : null;
            return write(total, events.before(filter, zone, at.atOffset(ZoneOffset.UTC), id, CHUNK));
        });
    }

    private static Step write(Long total, List<ExportedEvents.Line> lines) {
        byte[] csv = Csv.lines(lines.stream().map(ExportedEvents.Line::fields).toList());
        return out -> {
            if (total != null) {
                out.total(total);
                out.append(Csv.MARK);
                out.append(Csv.lines(List.of(ExportedEvents.HEADER)));
            }
            out.append(csv);
            out.done(lines.size());
            if (lines.size() < CHUNK) {
                return new Next.Finished();
            }
            ExportedEvents.Line last = lines.getLast();
            return Next.Go.on(Json.MAPPER.valueToTree(
                    Map.of("at", last.receivedAt().toString(), "id", last.id().toString())));
        };
    }
}
