package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Changes;
import io.leadline.platform.Countries;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Audit;
import io.leadline.staff.Directory;
import io.leadline.staff.Member;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/meta/pages")
@Tag(name = "Meta pages")
@Access(Access.Who.ADMINISTRATOR)
class PageResource {

    @Schema(name = "PageRowList")
    record Rows(List<PageList.Row> items) {}

    /** @param personId null: whoever the general default names */
    @Schema(name = "PageAssignee")
    record Assignee(UUID personId) {}

    /** @param country ISO 3166 code that its forms' phone numbers are read in; null: none of its own */
    @Schema(name = "PageChange")
    record Change(String country) {}

    @Schema(name = "PageFormList")
    record FormRows(List<FormRow> items) {}

    @Schema(name = "PageForm")
    record FormRow(String formId, String name, String status, String locale) {
        static FormRow of(JsonNode form) {
            return new FormRow(
                    form.path("id").asText(),
                    form.path("name").asText(),
                    form.path("status").asText(null),
                    form.path("locale").asText(null));
        }
    }

    private final Pages pages;
    private final PageList list;
    private final PageSubscription subscription;
    private final PageForms forms;
    private final PageSync sync;
    private final SweepTable sweeps;
    private final Directory people;
    private final Changes changes;
    private final Audit audit;

    PageResource(
            Pages pages,
            PageList list,
            PageSubscription subscription,
            PageForms forms,
            PageSync sync,
            SweepTable sweeps,
            Directory people,
            Changes changes,
            Audit audit) {
        this.pages = pages;
        this.list = list;
        this.subscription = subscription;
        this.forms = forms;
        this.sync = sync;
        this.sweeps = sweeps;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(operationId = "listMetaPages", summary = "Connected pages and how their leads fare")
    public Rows list() {
        return new Rows(list.all());
    }

    @PUT
    @Path("{id}/assignee")
    @Transactional
    @Operation(operationId = "assignMetaPage", summary = "Who gets the page's leads")
    public PageList.Row assign(UUID id, @NotNull Assignee assignee) {
        Page page = pages.getLocked(id);
        Member person = assignee.personId() == null
                ? null
                : people.find(assignee.personId())
                        .filter(Member::active)
                        .orElseThrow(() -> Problem.invalid("personId", "is nobody who works here now"));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("old", people.find(page.assigneeId()).map(Member::name).orElse(null));
        details.put("new", person == null ? null : person.name());
        page.assignTo(assignee.personId());
        audit.record("page-assigned", "meta-page", page.pageId(), page.name(), details);
        changes.announce(Changes.Topic.META, id);
        pages.flush();
        return list.one(id);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Operation(operationId = "changeMetaPage", summary = "The page's default country for phone numbers")
    public PageList.Row change(UUID id, @NotNull Change change) {
        Page page = pages.getLocked(id);
        String country = change.country() == null ? null : Countries.known("country", change.country());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("old", page.country());
        details.put("new", country);
        page.speaksFrom(country);
        audit.record("page-country-set", "meta-page", page.pageId(), page.name(), details);
        changes.announce(Changes.Topic.META, id);
        pages.flush();
        return list.one(id);
    }

    @PUT
    @Path("{id}/subscription")
    @Operation(operationId = "subscribeMetaPage", summary = "Have Meta send the page's leads")
    public PageList.Row subscribe(UUID id) {
        subscription.subscribe(id);
        return row(id);
    }

    @DELETE
    @Path("{id}/subscription")
    @Operation(operationId = "stopMetaPage", summary = "Stop monitoring the page")
    public PageList.Row stop(UUID id) {
        subscription.stop(id);
        return row(id);
    }

    @GET
    @Path("{id}/forms")
    @Operation(operationId = "listMetaForms", summary = "The page's lead forms")
    public FormRows forms(UUID id) {
        return new FormRows(forms.of(id).stream().map(FormRow::of).toList());
    }

    @GET
    @Path("{id}/sync")
    @Transactional
    @Operation(operationId = "getPageSync", summary = "How reconciliation fares with a page's forms")
    public PageSync.View sync(UUID id) {
        return sync.of(pages.get(id));
    }

    @POST
    @Path("{id}/sweeps")
    @Transactional
    @Operation(operationId = "sweepPage", summary = "Looks at once for leads that no webhook brought")
    public void sweep(UUID id) {
        Page page = pages.get(id);
        if (!page.inState(Page.State.CONNECTED)) {
            throw Problem.conflict("page-needs-reconnect", "No connection may read this page. Connect again.");
        }
        if (!page.monitored()) {
            throw Problem.conflict("page-not-monitored", "The page is not monitored: subscribe to it first.");
        }
        sweeps.due(page.pageId());
    }

    private PageList.Row row(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> list.one(id));
    }
}
