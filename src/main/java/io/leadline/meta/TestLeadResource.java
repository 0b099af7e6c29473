package io.leadline.meta;

import io.leadline.platform.Changes;
import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import io.leadline.staff.Audit;
import io.leadline.staff.Caller;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/meta/test-leads")
@Tag(name = "Meta test leads")
@Access(Access.Who.ADMINISTRATOR)
class TestLeadResource {

    record NewTestLead(
            UUID pageId,

            @Pattern(regexp = "[0-9]{1,32}", message = "is not a form's id")
            String formId) {}

    @Schema(name = "TestLeadSent")
    record Sent(UUID id) {}

    @Schema(name = "TestLeadCount")
    record Count(int count) {}

    @Schema(name = "TestLeadsRemoved")
    record Removed(int removed) {}

    @Schema(name = "TestLead")
    record View(
            UUID id,
            Instant createdAt,
            String leadgenId,
            UUID eventId,
            UUID leadId,
            boolean finished,
            List<Step> steps) {
        static View of(TestLeadWay way) {
            return new View(
                    way.id(),
                    way.createdAt(),
                    way.leadgenId(),
                    way.eventId(),
                    way.leadId(),
                    way.finished(),
                    way.steps().stream().map(Step::of).toList());
        }
    }

    @Schema(name = "TestLeadStep")
    record Step(String step, String state, Instant at, String detail) {
        static Step of(TestLeadWay.Step step) {
            return new Step(step.step(), step.state().name().toLowerCase(Locale.ROOT), step.at(), step.detail());
        }
    }

    private final SendTestLead sendTestLead;
    private final TestLeads testLeads;
    private final Caller caller;
    private final Changes changes;
    private final Audit audit;

    TestLeadResource(SendTestLead sendTestLead, TestLeads testLeads, Caller caller, Changes changes, Audit audit) {
        this.sendTestLead = sendTestLead;
        this.testLeads = testLeads;
        this.caller = caller;
        this.changes = changes;
        this.audit = audit;
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "sendTestLead", summary = "Have Meta make a test lead")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
    public Sent send(@Valid NewTestLead wish) {
        UUID page = wish == null ? null : wish.pageId();
        String form = wish == null ? null : wish.formId();
        return new Sent(sendTestLead.send(page, form, caller.id()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "watchTestLead", summary = "How far a test lead has come")
    public View watch(UUID id) {
        return testLeads.way(id).map(View::of).orElseThrow(Problem::notFound);
    }

    @GET
    @Transactional
    @Operation(operationId = "countTestLeads", summary = "How many test leads there are")
    public Count count() {
        return new Count(testLeads.count());
    }

    @DELETE
    @Transactional
    @Operation(operationId = "removeTestLeads", summary = "Remove all test leads")
    public Removed removeAll() {
        int removed = testLeads.removeAll();
        audit.record("test-leads-removed", "lead", null, null, Map.of("removed", removed));
        changes.announce(Changes.Topic.LEADS, null);
        return new Removed(removed);
    }
}
