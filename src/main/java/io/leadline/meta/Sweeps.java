package io.leadline.meta;

import io.leadline.inbox.Accounts;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Intake;
import io.leadline.inbox.Outcome;
import io.leadline.inbox.Via;
import io.leadline.platform.Changes;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Reconciliation: reads every form of every watched page for leads that no webhook brought. One part of a form at a time,
 * each under a lease, so that a run can end after any of them; what a crash leaves is read again, and what is known adds
 * nothing.
 */
@ApplicationScoped
public class Sweeps {
    private static final Map<String, String> FORMS = Map.of("fields", "id,name,status,leads_count", "limit", "100");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    /** A part that cannot be read so often may be gone: the sweep begins anew with the same window. */
    private static final int PATIENCE = 3;

    private final SweepTable table;
    private final Sights sights;
    private final GraphClient graph;
    private final ReadLeads readLeads;
    private final Refusal refusal;
    private final Accounts accounts;
    private final Changes changes;
    private final MetaConfig config;
    private final Clock clock;

    Sweeps(
            SweepTable table,
            Sights sights,
            GraphClient graph,
            ReadLeads readLeads,
            Refusal refusal,
            Accounts accounts,
            Changes changes,
            MetaConfig config,
            Clock clock) {
        this.table = table;
        this.sights = sights;
        this.graph = graph;
        this.readLeads = readLeads;
        this.refusal = refusal;
        this.accounts = accounts;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /** Does what is due, until nothing is or the time is over. */
    public void drain(Instant deadline) {
        if (!config.sweeps()) {
            return;
        }
        run(deadline);
    }

    void run(Instant deadline) {
        inTransaction(table::enrol);
        while (clock.instant().isBefore(deadline)) {
            Optional<String> page = QuarkusTransaction.requiringNew().call(table::claimPage);
            if (page.isPresent()) {
                list(page.get());
                continue;
            }
            Optional<SweptForm> form = QuarkusTransaction.requiringNew().call(table::claimForm);
            if (form.isEmpty()) {
                return;
            }
            read(form.get());
        }
    }

    private void list(String pageId) {
        Sight seen = look(pageId, null);
        Optional<Outcome> hindrance = hindrance(seen);
        if (hindrance.isPresent()) {
            inTransaction(() -> notListed(pageId, hindrance.get()));
            return;
        }
        try {
            var forms = graph.all(seen.app(), seen.token().token(), pageId + "/leadgen_forms", FORMS);
            inTransaction(() -> table.listed(pageId, forms, config.sweepEvery()));
        } catch (GraphFailure failure) {
            var effect = refusal.effect(seen, 1, failure);
            inTransaction(() -> notListed(pageId, effect.apply()));
        }
        inTransaction(() -> changes.announce(Changes.Topic.META, null));
    }

    private void notListed(String pageId, Outcome outcome) {
        Trouble trouble = trouble(pageId, outcome, 0);
        table.notListed(pageId, trouble.why, trouble.text, Duration.between(clock.instant(), trouble.again));
    }

    private void read(SweptForm form) {
        Sight seen = look(form.pageId(), form.formId());
        Optional<Outcome> hindrance = hindrance(seen);
        if (hindrance.isPresent()) {
            inTransaction(() -> failed(form, hindrance.get()));
            return;
        }
        try {
            part(form, seen);
        } catch (GraphFailure failure) {
            var effect = refusal.effect(seen, 1, failure);
            inTransaction(() -> failed(form, effect.apply()));
        } catch (CompletionException notStored) {
            if (!(notStored.getCause() instanceof Intake.Unavailable)) {
                throw notStored;
            }
            inTransaction(() -> failed(form, new Outcome.Retry(ErrorClass.TRANSIENT, "the inbox could not take it")));
        }
    }

    private void part(SweptForm form, Sight seen) {
        Instant began = form.began() == null ? clock.instant() : form.began();
        Instant since = form.since() == null ? SweptForm.since(form.swept(), form.pageKnownSince()) : form.since();
        String token = seen.token().token();
        GraphAnswer answer = form.nextPart() == null
                ? graph.get(seen.app(), token, form.formId() + "/leads", ReadLeads.query(since.getEpochSecond()))
                : graph.follow(seen.app(), token, form.nextPart());
        GraphPage page = graph.part(answer);
        int recovered = readLeads.take(form.pageId(), form.formId(), page.items(), Via.RECONCILIATION);
        if (recovered > 0) {
            Log.infof("reconciliation: form %s, %d leads that no webhook brought", form.formId(), recovered);
        }
        // only now: an address that is not followed must not cost the leads that came with it
        Optional<String> next = page.next();
        inTransaction(() -> {
            answer.throttle().ifPresent(wait -> gate(form.pageId(), wait));
            if (next.isPresent()) {
                table.goesOn(form, began, since, next.get(), clock.instant().plus(Pace.after(answer.used())));
            } else {
                table.completed(form, began, config.sweepEvery(), config.sweepQuietEvery());
            }
            changes.announce(Changes.Topic.META, null);
        });
    }

    private void failed(SweptForm form, Outcome outcome) {
        Trouble trouble = trouble(form.pageId(), outcome, form.tries());
        table.failed(form, trouble.why, trouble.text, trouble.again, form.tries() + 1 >= PATIENCE);
    }

    /** @param why null when it is only not yet time */
    private record Trouble(ErrorClass why, String text, Instant again) {}

    private Trouble trouble(String pageId, Outcome outcome, int tries) {
        Instant now = clock.instant();
        Duration longer = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 5));
        Instant later = now.plus(longer.compareTo(config.sweepEvery()) < 0 ? longer : config.sweepEvery());
        return switch (outcome) {
            case Outcome.Throttled(Instant until, boolean whole, String text) -> {
                accounts.gate(GrantBook.SOURCE, whole ? Accounts.ALL : pageId, until, text);
                yield new Trouble(ErrorClass.THROTTLED, text, until);
            }
            case Outcome.Paused(ErrorClass why, String text) -> new Trouble(why, text, now.plus(config.sweepEvery()));
            case Outcome.Ignored(ErrorClass why, String text) -> new Trouble(why, text, now.plus(config.sweepEvery()));
            case Outcome.Failed(ErrorClass why, String text) -> new Trouble(why, text, later);
            case Outcome.Retry(ErrorClass why, String text) -> new Trouble(why, text, later);
            case Outcome.Again(String text) -> new Trouble(null, null, now.plus(SOON));
            case Outcome.Done done -> throw new IllegalStateException("a refusal became a record");
            case Outcome.Duplicate duplicate -> throw new IllegalStateException("a refusal became a duplicate");
        };
    }

    private void gate(String pageId, Throttle wait) {
        accounts.gate(GrantBook.SOURCE, wait.whole() ? Accounts.ALL : pageId, wait.until(), wait.text());
    }

    private Sight look(String pageId, String formId) {
        return QuarkusTransaction.requiringNew().call(() -> sights.take(pageId, formId));
    }

    private static Optional<Outcome> hindrance(Sight seen) {
        return seen.hindrance().isPresent() || seen.token() != null
                ? seen.hindrance()
                : Optional.of(new Outcome.Paused(ErrorClass.TOKEN, Words.CONNECT_AGAIN));
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
