package io.leadline.meta;

import io.leadline.inbox.Accounts;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.Outcome;
import io.leadline.platform.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Stops a page, or the whole app, when Graph said that it cannot go on so, and tells the administrators. In the caller's
 * transaction; an answer to a question asked with an older token stops nothing.
 */
@ApplicationScoped
class PageTrouble {
    private final MetaInstallation installation;
    private final Pages pages;
    private final Grants grants;
    private final Accounts accounts;
    private final TellAdministrators tell;
    private final Changes changes;
    private final EntityManager entities;
    private final Clock clock;

    PageTrouble(
            MetaInstallation installation,
            Pages pages,
            Grants grants,
            Accounts accounts,
            TellAdministrators tell,
            Changes changes,
            EntityManager entities,
            Clock clock) {
        this.installation = installation;
        this.pages = pages;
        this.grants = grants;
        this.accounts = accounts;
        this.tell = tell;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /** The token is dead ({@link ErrorClass#TOKEN}) or may not do it ({@link ErrorClass#PERMISSION}). */
    Outcome refused(Sight seen, ErrorClass why, String text) {
        Page page = pages.locked(seen.pageId()).orElse(null);
        if (page == null || page.tokenVersion() != seen.tokenVersion() || !page.inState(Page.State.CONNECTED)) {
            return new Outcome.Again("the page's access changed meanwhile");
        }
        if (isOtherGrantLeft(seen, why)) {
            page.tokenChanged();
            return new Outcome.Again("another connection's token is used now");
        }
        stop(page, why, text);
        return new Outcome.Paused(why, text);
    }

    /** Graph does not give out this lead. The third in a row on a page means that it gives out none of them. */
    Outcome unreadable(Sight seen, String text) {
        Page page = pages.locked(seen.pageId()).orElse(null);
        if (page == null || page.tokenVersion() != seen.tokenVersion() || !page.inState(Page.State.CONNECTED)) {
            return new Outcome.Again("the page's access changed meanwhile");
        }
        if (page.unreadable()) {
            stop(page, ErrorClass.PERMISSION, Words.PERMISSION);
            return new Outcome.Paused(ErrorClass.PERMISSION, Words.PERMISSION + " (" + text + ")");
        }
        return new Outcome.Failed(ErrorClass.UNREADABLE, text);
    }

    /** Graph refuses the app itself: nothing of any page can be fetched until its secret is saved anew. */
    Outcome appRefused(Sight seen, String text) {
        MetaSettings settings = installation.locked();
        if (!java.util.Objects.equals(settings.credentialsSavedAt(), seen.credentialsSavedAt())) {
            return new Outcome.Again("the app's credentials changed meanwhile");
        }
        settings.appRefused(Words.APP_REFUSED + " (" + text + ")", clock.instant());
        changes.announce(Changes.Topic.META, null);
        return new Outcome.Paused(ErrorClass.CONFIGURATION, settings.appProblem());
    }

    private boolean isOtherGrantLeft(Sight seen, ErrorClass why) {
        if (seen.token() == null) {
            return false;
        }
        List<BestGrant.Candidate> others = grants.candidates(seen.pageId()).stream()
                .filter(grant -> !grant.id().equals(seen.token().grantId()))
                .toList();
        boolean left =
                BestGrant.of(others, BestGrant.Use.LEADS, clock.instant()).isPresent();
        if (left || why == ErrorClass.TOKEN) {
            Optional.ofNullable(grants.findById(seen.token().grantId())).ifPresent(Grant::died);
        }
        return left;
    }

    private void stop(Page page, ErrorClass why, String text) {
        boolean token = why == ErrorClass.TOKEN;
        page.trouble(token ? Page.State.NEEDS_RECONNECT : Page.State.NEEDS_PERMISSION, why, text, clock.instant());
        entities.flush();
        accounts.pause(GrantBook.SOURCE, page.pageId(), why, text);
        tell.stopped(page);
        changes.announce(Changes.Topic.META, page.id());
    }
}
