package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.inbox.Accounts;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Intake;
import io.leadline.inbox.Outcome;
import io.leadline.inbox.Via;
import io.leadline.jobs.JobKind;
import io.leadline.jobs.JobRun;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.platform.Json;
import io.leadline.platform.Problem;
import io.leadline.platform.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Reads all leads of a form from a day on, page by page. Those that came before, by whichever way, are counted and skipped. */
@ApplicationScoped
class BulkRead implements JobKind {
    /** So long Meta gives out leads. */
    static final int DAYS_KEPT = 90;

    private static final String KIND = "meta-bulk-read";
    /** What waits for a person is looked at again so often. */
    private static final Duration LATER = Duration.ofMinutes(2);

    private final Jobs jobs;
    private final Sights sights;
    private final GraphClient graph;
    private final ReadLeads readLeads;
    private final Refusal refusal;
    private final Accounts accounts;
    private final Rows rows;
    private final Clock clock;

    BulkRead(
            Jobs jobs,
            Sights sights,
            GraphClient graph,
            ReadLeads readLeads,
            Refusal refusal,
            Accounts accounts,
            Rows rows,
            Clock clock) {
        this.jobs = jobs;
        this.sights = sights;
        this.graph = graph;
        this.readLeads = readLeads;
        this.refusal = refusal;
        this.accounts = accounts;
        this.rows = rows;
        this.clock = clock;
    }

    private record Place(String pageId, String formName) {}

    /** In the caller's transaction. */
    UUID start(String formId, Instant from) {
        Place place = rows.first("""
                        select page_id, name from meta_form_sweep where form_id = ?
                        union all select page_id, name from meta_form where form_id = ?
                        """, List.of(formId, formId), row -> new Place(row.text(1), row.text(2)))
                .orElseThrow(Problem::notFound);
        Map<String, Object> parameters = Map.of("formId", formId, "pageId", place.pageId, "from", from.toString());
        return jobs.start(new NewJob(KIND, formId, place.formName, parameters, null));
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Step step(JobRun run) {
        String pageId = run.parameters().path("pageId").asText();
        String formId = run.parameters().path("formId").asText();
        Sight seen = QuarkusTransaction.requiringNew().call(() -> sights.take(pageId, formId));
        if (seen.hindrance().isPresent()) {
            return later(run, pageId, seen.hindrance().get());
        }
        if (seen.token() == null) {
            return later(run, pageId, new Outcome.Paused(ErrorClass.TOKEN, Words.CONNECT_AGAIN));
        }
        try {
            return part(run, seen, pageId, formId);
        } catch (GraphFailure failure) {
            // the last of the patient tries, so that what Graph never gives out ends the job
            var effect = refusal.effect(seen, Refusal.READABLE_BY_TRY - 1, failure);
            return out -> later(run, pageId, effect.apply()).apply(out);
        }
    }

    private Step part(JobRun run, Sight seen, String pageId, String formId) {
        String token = seen.token().token();
        Instant from = Instant.parse(run.parameters().path("from").asText());
        GraphAnswer answer = run.cursor() == null || run.cursor().path("next").isMissingNode()
                ? graph.get(seen.app(), token, formId + "/leads", ReadLeads.query(from.getEpochSecond()))
                : graph.follow(seen.app(), token, run.cursor().path("next").asText());
        GraphPage page = graph.part(answer);
        List<JsonNode> leads = page.items();
        int fresh = taken(pageId, formId, leads);
        Optional<String> next = page.next();
        return out -> {
            answer.throttle().ifPresent(wait -> gate(pageId, wait.whole(), wait.until(), wait.text()));
            out.done(leads.size());
            out.count("found", leads.size());
            out.count("new", fresh);
            out.count("known", leads.size() - fresh);
            return next.map(address -> goOn(address, answer)).orElseGet(Next.Finished::new);
        };
    }

    private Next goOn(String next, GraphAnswer answer) {
        JsonNode cursor = Json.MAPPER.valueToTree(Map.of("next", next));
        Instant paced = clock.instant().plus(Pace.after(answer.used()));
        return answer.throttle()
                .<Next>map(wait -> new Next.Go(cursor, wait.until(), wait.text()))
                .orElseGet(() -> new Next.Go(cursor, paced, null));
    }

    private int taken(String pageId, String formId, List<JsonNode> leads) {
        try {
            return readLeads.take(pageId, formId, leads, Via.BULK_READ);
        } catch (CompletionException notStored) {
            if (notStored.getCause() instanceof Intake.Unavailable) {
                throw new IllegalStateException("the inbox could not take what was read");
            }
            throw notStored;
        }
    }

    /** Nothing was read: the same part again, when it can be. */
    private Step later(JobRun run, String pageId, Outcome outcome) {
        JsonNode cursor = run.cursor() == null ? Json.MAPPER.createObjectNode() : run.cursor();
        Instant then = clock.instant().plus(LATER);
        return out -> switch (outcome) {
            case Outcome.Throttled(Instant until, boolean whole, String text) -> {
                gate(pageId, whole, until, text);
                yield new Next.Go(cursor, until, text);
            }
            case Outcome.Failed(ErrorClass why, String text) -> new Next.Failed(text);
            case Outcome.Ignored(ErrorClass why, String text) -> new Next.Failed(text);
            case Outcome.Paused(ErrorClass why, String text) -> new Next.Go(cursor, then, text);
            case Outcome.Retry(ErrorClass why, String text) when why == ErrorClass.UNREADABLE -> new Next.Failed(text);
            case Outcome.Retry(ErrorClass why, String text) -> new Next.Go(cursor, then, text);
            case Outcome.Again(String text) ->
                new Next.Go(cursor, clock.instant().plusSeconds(5), text);
            case Outcome.Done done -> throw new IllegalStateException("a refusal became a record");
            case Outcome.Duplicate duplicate -> throw new IllegalStateException("a refusal became a duplicate");
        };
    }

    private void gate(String pageId, boolean whole, Instant until, String text) {
        accounts.gate(GrantBook.SOURCE, whole ? Accounts.ALL : pageId, until, text);
    }
}
