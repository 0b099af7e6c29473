package io.leadline.sandbox;

import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the made-up Meta looks like from the outside, and leads at the push of a button. */
@DemoOnly
@Access(Access.Who.ADMINISTRATOR)
@Tag(name = "Demo")
@Path("/api/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ControlsResource {
    private final SandboxApp app;
    private final Pages pages;
    private final Forms forms;
    private final IssuedLeads leads;
    private final IssueLeads issueLeads;
    private final Deliveries deliveries;
    private final Faults faults;

    ControlsResource(
            SandboxApp app,
            Pages pages,
            Forms forms,
            IssuedLeads leads,
            IssueLeads issueLeads,
            Deliveries deliveries,
            Faults faults) {
        this.app = app;
        this.pages = pages;
        this.forms = forms;
        this.leads = leads;
        this.issueLeads = issueLeads;
        this.deliveries = deliveries;
        this.faults = faults;
    }

    @Schema(name = "SandboxQuestion")
    record Question(String key, String label, String type) {}

    @Schema(name = "SandboxForm")
    record FormView(String formId, String name, String status, List<Question> questions) {
        static FormView of(Forms.Form form) {
            List<Question> questions = new java.util.ArrayList<>();
            form.node()
                    .path("questions")
                    .forEach(question -> questions.add(new Question(
                            question.path("key").asText(),
                            question.path("label").asText(),
                            question.path("type").asText())));
            return new FormView(form.id(), form.node().path("name").asText(), form.status(), questions);
        }
    }

    enum TokenState {
        VALID,
        DEAD
    }

    @Schema(name = "SandboxPage")
    record PageView(
            String pageId,
            String name,
            boolean subscribed,
            List<FormView> forms,
            TokenState tokenState,
            boolean vanished) {}

    @Schema(name = "Sandbox")
    record View(
            String appId,
            String graphUrl,
            List<PageView> pages,
            long issued,
            Deliveries.Counts deliveries,
            Faults.Setting faults,
            List<String> deadPages) {}

    /**
     * @param createdAt when they were submitted; null: now
     * @param deliver false: the webhook never tells of them
     */
    record NewLeads(
            @NotNull String pageId,
            String formId,
            @Min(1) @Max(1000) Integer count,
            Map<String, List<String>> answers,
            @Pattern(regexp = "fb|ig") String platform,
            Boolean organic,
            @PastOrPresent Instant createdAt,
            Boolean deliver) {
        IssueLeads.Order order() {
            return new IssueLeads.Order(
                    count == null ? 1 : count, answers, platform, organic, createdAt, !Boolean.FALSE.equals(deliver));
        }
    }

    @Schema(name = "IssuedLeads")
    record Issued(List<String> leadgenIds) {}

    record Redelivery(@Min(1) @Max(1000) int last) {}

    @GET
    @Transactional
    @Operation(operationId = "getSandbox", summary = "State of the made-up Meta")
    public View view(@Context UriInfo uri) {
        List<PageView> shown = pages.states().stream().map(this::view).toList();
        return new View(
                app.appId(),
                uri.getBaseUri().resolve("/sandbox/graph").toString(),
                shown,
                leads.count(),
                deliveries.counts(),
                faults.current(),
                shown.stream()
                        .filter(page -> page.tokenState() == TokenState.DEAD)
                        .map(PageView::pageId)
                        .toList());
    }

    private PageView view(Pages.State state) {
        Pages.Page page = state.page();
        return new PageView(
                page.id(),
                page.name(),
                state.subscribed(),
                forms.ofPage(page.id()).stream().map(FormView::of).toList(),
                state.tokenDead() ? TokenState.DEAD : TokenState.VALID,
                page.vanished());
    }

    @GET
    @Path("issued")
    @Operation(operationId = "listIssuedLeads", summary = "Ids of all leads the made-up Meta gave out")
    public Issued issued() {
        return new Issued(leads.ids());
    }

    @POST
    @Path("leads")
    @Transactional
    @Operation(operationId = "issueLeads", summary = "Lets made-up people fill in a form")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Issued.class)))
    public Response issue(@NotNull @Valid NewLeads wanted) {
        Pages.Page page =
                pages.find(wanted.pageId()).orElseThrow(() -> Problem.invalid("pageId", "is no page of the sandbox"));
        List<Forms.Form> chosen = forms.ofPage(page.id()).stream()
                .filter(form ->
                        wanted.formId() == null ? form.active() : form.id().equals(wanted.formId()))
                .toList();
        if (chosen.isEmpty()) {
            throw Problem.invalid("formId", "is no form of this page");
        }
        return Response.status(201)
                .entity(new Issued(issueLeads.issue(page, chosen, wanted.order())))
                .build();
    }

    @POST
    @Path("redeliveries")
    @Transactional
    @Operation(operationId = "redeliver", summary = "Delivers the last deliveries again")
    @APIResponse(responseCode = "202", description = "Done")
    public Response redeliver(@NotNull @Valid Redelivery wanted) {
        deliveries.repeat(wanted.last());
        return Response.accepted().build();
    }
}
