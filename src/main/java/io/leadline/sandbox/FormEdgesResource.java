package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.platform.Json;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** A form's leads and its one test lead. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}")
@Produces(MediaType.APPLICATION_JSON)
class FormEdgesResource {
    /** The cursor behind an empty first page. */
    private static final String TOP = "top";

    private final GraphRequest request;
    private final Forms forms;
    private final IssuedLeads leads;
    private final LeadNodes leadNodes;
    private final IssueLeads issueLeads;
    private final Faults faults;

    FormEdgesResource(
            GraphRequest request,
            Forms forms,
            IssuedLeads leads,
            LeadNodes leadNodes,
            IssueLeads issueLeads,
            Faults faults) {
        this.request = request;
        this.forms = forms;
        this.leads = leads;
        this.leadNodes = leadNodes;
        this.issueLeads = issueLeads;
        this.faults = faults;
    }

    @GET
    @Path("{form}/leads")
    public JsonNode leads(@PathParam("form") String formId) {
        Bearer bearer = request.bearer();
        Forms.Form form = readable(formId, bearer);
        GraphFields fields = LeadNodes.fields(request);
        int limit = GraphList.limit(request);
        Faults.Setting setting = faults.current();
        if (setting.emptyPages() && GraphList.after(request) == null) {
            return GraphList.emptyBefore(request.uri(), TOP);
        }
        List<IssuedLeads.Lead> found = leads.ofForm(form.id(), slice(limit));
        ObjectNode page = GraphList.of(
                found,
                limit,
                request.uri(),
                lead -> Long.toString(lead.id()),
                lead -> leadNodes.show(lead, bearer, fields));
        return setting.foreignNext() ? GraphList.leadingAway(page, request.uri()) : page;
    }

    @GET
    @Path("{form}/test_leads")
    public JsonNode testLeads(@PathParam("form") String formId) {
        Bearer bearer = request.bearer();
        Forms.Form form = readable(formId, bearer);
        GraphFields fields = LeadNodes.fields(request);
        List<IssuedLeads.Lead> found = leads.testsOf(form.id());
        return GraphList.of(
                found,
                25,
                request.uri(),
                lead -> Long.toString(lead.id()),
                lead -> leadNodes.show(lead, bearer, fields));
    }

    @POST
    @Path("{form}/test_leads")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public JsonNode addTestLead(@PathParam("form") String formId, byte[] body) {
        request.with(body);
        Forms.Form form = readable(formId, request.bearer());
        long id = issueLeads
                .test(form, json("field_data"), json("custom_disclaimer_responses"))
                .orElseThrow(() -> GraphFailure.invalid(
                        "A test lead already exists for this form. Delete it before you create another one."));
        return JsonNodeFactory.instance.objectNode().put("id", Long.toString(id));
    }

    private Forms.Form readable(String formId, Bearer bearer) {
        Forms.Form form = forms.find(formId).orElseThrow(() -> GraphFailure.unknownObject(formId));
        leadNodes.mayRead(bearer, form.pageId(), formId);
        return form;
    }

    /** {@code filtering} knows only the time; everything else is refused as at Meta. */
    private IssuedLeads.Slice slice(int limit) {
        Instant from = Instant.EPOCH;
        Instant until = Instant.parse("9999-01-01T00:00:00Z");
        for (JsonNode filter : json("filtering")) {
            if (!filter.path("field").asText().equals("time_created")) {
                throw GraphFailure.invalid("Filtering field is invalid");
            }
            Instant at = Instant.ofEpochSecond(filter.path("value").asLong());
            switch (filter.path("operator").asText()) {
                case "GREATER_THAN" -> from = at.plusSeconds(1);
                case "GREATER_THAN_OR_EQUAL" -> from = at;
                case "LESS_THAN" -> until = at;
                case "LESS_THAN_OR_EQUAL" -> until = at.plusSeconds(1);
                default -> throw GraphFailure.invalid("Filtering operator is invalid");
            }
        }
        String after = GraphList.after(request);
        Long before = after == null || after.equals(TOP)
                ? null
                : IssuedLeads.number(after).orElseThrow(() -> GraphFailure.invalid("Invalid cursor"));
        return new IssuedLeads.Slice(from, until, before, limit);
    }

    private JsonNode json(String parameter) {
        String text = request.parameter(parameter);
        try {
            return text == null ? JsonNodeFactory.instance.arrayNode() : Json.read(text);
        } catch (IllegalArgumentException broken) {
            throw GraphFailure.invalid("Param " + parameter + " must be an array.");
        }
    }
}
