package io.leadline.meta;

import io.leadline.leads.LeadsCounted;
import io.leadline.platform.Changes;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Compares what is wanted of each watched page with what is: whether Meta still sends its leads, and whether they come as
 * often as they use to.
 */
@ApplicationScoped
public class PageWatch {
    private final Pages pages;
    private final PageSubscription subscription;
    private final AppSubscription app;
    private final LeadsCounted leads;
    private final SweepTable sweeps;
    private final TellAdministrators tell;
    private final Changes changes;
    private final Clock clock;

    PageWatch(
            Pages pages,
            PageSubscription subscription,
            AppSubscription app,
            LeadsCounted leads,
            SweepTable sweeps,
            TellAdministrators tell,
            Changes changes,
            Clock clock) {
        this.pages = pages;
        this.subscription = subscription;
        this.app = app;
        this.leads = leads;
        this.sweeps = sweeps;
        this.tell = tell;
        this.changes = changes;
        this.clock = clock;
    }

    public void run() {
        app.watch();
        List<UUID> watched = QuarkusTransaction.requiringNew()
                .call(() -> pages.watched().stream().map(Page::id).toList());
        for (UUID id : watched) {
            try {
                subscription.renew(id);
            } catch (GraphFailure failure) {
                Log.infof("the subscription of a page could not be looked at: %s", failure.errorClass());
            }
            QuarkusTransaction.requiringNew().run(() -> listen(id));
        }
    }

    /** A page that fell quiet is swept at once: it may be the webhook that is quiet, and not the people. */
    private void listen(UUID id) {
        Page page = pages.getLocked(id);
        Instant now = clock.instant();
        Habit habit = Habit.of(leads.arrivals(GrantBook.SOURCE, page.pageId(), now.minus(Habit.LOOK)), now);
        boolean news = !Objects.equals(habit.quietSince(), page.quietSince());
        page.heard(habit);
        if (habit.quietSince() != null && news) {
            sweeps.due(page.pageId());
            tell.quiet(page, habit.quietSince());
        }
        if (news) {
            changes.announce(Changes.Topic.META, id);
        }
    }
}
