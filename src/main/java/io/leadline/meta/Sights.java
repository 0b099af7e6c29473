package io.leadline.meta;

import io.leadline.fields.Fields;
import io.leadline.inbox.Outcome;
import io.leadline.mapping.FieldMap;
import io.leadline.mapping.FieldMaps;
import io.leadline.staff.Organisation;
import io.leadline.staff.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks at where a page stands; in the caller's transaction. */
@ApplicationScoped
class Sights {
    private final MetaInstallation installation;
    private final Pages pages;
    private final Grants grants;
    private final Forms forms;
    private final GrantBook book;
    private final Organisations organisations;
    private final FieldMaps maps;
    private final Fields fields;

    Sights(
            MetaInstallation installation,
            Pages pages,
            Grants grants,
            Forms forms,
            GrantBook book,
            Organisations organisations,
            FieldMaps maps,
            Fields fields) {
        this.installation = installation;
        this.pages = pages;
        this.grants = grants;
        this.forms = forms;
        this.book = book;
        this.organisations = organisations;
        this.maps = maps;
        this.fields = fields;
    }

    Sight take(String pageId, String formId) {
        MetaSettings settings = installation.settings();
        Page page = pages.of(pageId).orElse(null);
        Optional<App> app = installation.app();
        Optional<Outcome> hindrance = Standing.hindrance(page, problem(settings, app));
        Grants.Usable token = hindrance.isPresent()
                ? null
                : grants.token(pageId, BestGrant.Use.LEADS).orElse(null);
        return new Sight(
                pageId,
                hindrance,
                app.orElse(null),
                token,
                page == null ? 0 : page.tokenVersion(),
                settings.credentialsSavedAt(),
                page != null && page.hasUnreadable(),
                formId == null ? Optional.empty() : forms.find(formId),
                maps(page, formId));
    }

    /** What the form's answers become. @param page may be null; @param formId may be null */
    MapsInForce maps(Page page, String formId) {
        Organisation organisation = organisations.current();
        return new MapsInForce(
                formId == null ? FieldMap.NONE : maps.latest(FieldMaps.ofForm(GrantBook.SOURCE, formId)),
                maps.latest(FieldMaps.ofAllForms(GrantBook.SOURCE)),
                fields.all(),
                page == null ? null : page.country(),
                organisation.country(),
                organisation.timeZone());
    }

    MapsInForce maps(String pageId, String formId) {
        return maps(pages.of(pageId).orElse(null), formId);
    }

    /**
     * What hinders, looked at again under locks that whoever mends it takes too: an event that pauses now is either seen by
     * the release that follows, or sees that there is nothing to wait for any more.
     */
    Outcome hindranceNow(String pageId) {
        MetaSettings settings = installation.shared();
        Page page = pages.shared(pageId).orElse(null);
        if (page == null) {
            book.openForReading();
            page = pages.shared(pageId).orElse(null);
        }
        return Standing.hindrance(page, problem(settings, installation.app()))
                .orElseGet(() -> new Outcome.Again("what it waited for is there now"));
    }

    private static String problem(MetaSettings settings, Optional<App> app) {
        return settings.appProblem() != null ? settings.appProblem() : app.isEmpty() ? Words.NO_APP : null;
    }
}
