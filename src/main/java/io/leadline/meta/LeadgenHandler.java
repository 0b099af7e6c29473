package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.inbox.ClaimedEvent;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.EventHandler;
import io.leadline.inbox.Outcome;
import io.leadline.inbox.Trail;
import io.leadline.platform.Json;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a {@code leadgen} event into a lead: the event names it, Graph tells what is in it. */
@ApplicationScoped
class LeadgenHandler implements EventHandler {
    static final String LEAD_FIELDS =
            "id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,"
                    + "is_organic,platform,partner_name,field_data,custom_disclaimer_responses,home_listing,retailer_item_id";
    static final String FORM_FIELDS = "id,name,status,locale,page_id,questions,tracking_parameters,legal_content";

    private final Sights sights;
    private final GraphClient graph;
    private final Forms forms;
    private final Refusal refusal;
    private final PageTrouble trouble;
    private final LeadAdmission admission;
    private final Clock clock;

    LeadgenHandler(
            Sights sights,
            GraphClient graph,
            Forms forms,
            Refusal refusal,
            PageTrouble trouble,
            LeadAdmission admission,
            Clock clock) {
        this.sights = sights;
        this.graph = graph;
        this.forms = forms;
        this.refusal = refusal;
        this.trouble = trouble;
        this.admission = admission;
        this.clock = clock;
    }

    @Override
    public String source() {
        return GrantBook.SOURCE;
    }

    @Override
    public Prepared prepare(ClaimedEvent event) {
        Sight seen = inTransaction(() -> sights.take(event.account(), event.form()));
        if (seen.hindrance().isPresent()) {
            return unread(seen, () -> sights.hindranceNow(event.account()));
        }
        if (!GraphAddress.isId(event.externalId())) {
            return Prepared.of(new Outcome.Failed(ErrorClass.UNREADABLE, "the lead's id is not one of Meta's"));
        }
        if (seen.token() == null) {
            return unread(seen, () -> trouble.refused(seen, ErrorClass.TOKEN, Words.CONNECT_AGAIN));
        }
        try {
            return fetched(event, seen);
        } catch (GraphFailure failure) {
            return unread(seen, refusal.effect(seen, event.attempt(), failure));
        }
    }

    private Prepared fetched(ClaimedEvent event, Sight seen) {
        Trail trail = new Trail(clock);
        GraphAnswer answer = event.fetched() != null
                ? GraphAnswer.kept(Json.read(event.fetched()))
                : graph.get(seen.app(), seen.token().token(), event.externalId(), Map.of("fields", LEAD_FIELDS));
        if (event.fetched() == null) {
            trail.mark(Trail.Step.FETCHED);
        }
        JsonNode lead = answer.body();
        Optional<Form> form = form(event, seen, lead);
        LeadMapping.Mapped mapped = LeadMapping.map(lead, form, maps(event, seen, form));
        trail.mark(Trail.Step.MAPPED);
        var read = new LeadAdmission.Read(mapped, form, answer.throttle());
        return new Prepared(
                Json.write(lead), seen.tokenVersion(), trail, () -> admission.admit(event, seen, read, trail));
    }

    /** An event does not always name the form that Graph then names. */
    private MapsInForce maps(ClaimedEvent event, Sight seen, Optional<Form> form) {
        String formId = form.map(Form::id).orElse(event.form());
        return Objects.equals(formId, event.form())
                ? seen.maps()
                : inTransaction(() -> sights.maps(event.account(), formId));
    }

    /** The form explains the answers. A lead is not kept waiting for it: what cannot be explained is kept as it came. */
    private Optional<Form> form(ClaimedEvent event, Sight seen, JsonNode lead) {
        String formId = Optional.ofNullable(MetaSlices.id(lead.path("form_id"))).orElse(event.form());
        Optional<Form> known = seen.form().filter(form -> form.id().equals(formId));
        if (!GraphAddress.isId(formId) || known.isPresent() && !known.get().outdatedFor(lead, clock.instant())) {
            return known;
        }
        try {
            JsonNode body = graph.get(seen.app(), seen.token().token(), formId, Map.of("fields", FORM_FIELDS))
                    .body();
            Form read = Form.of(body, clock.instant());
            inTransaction(() -> {
                forms.keep(event.account(), read);
                return null;
            });
            return Optional.of(read);
        } catch (GraphFailure failure) {
            Log.infof("form %s could not be read: %s", formId, failure.errorClass());
            return known;
        }
    }

    private static Prepared unread(Sight seen, Effect effect) {
        return new Prepared(null, seen.tokenVersion(), null, effect);
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
