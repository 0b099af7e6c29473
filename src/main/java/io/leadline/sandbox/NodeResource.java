package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;

/** One object by its id: a lead, a form, a page or a person. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}")
@Produces(MediaType.APPLICATION_JSON)
class NodeResource {
    private static final Set<String> PROFILE = Set.of("id", "name", "category", "category_list", "tasks", "link");

    private final GraphRequest request;
    private final IssuedLeads leads;
    private final LeadNodes leadNodes;
    private final Forms forms;
    private final FormNodes formNodes;
    private final Pages pages;
    private final People people;

    NodeResource(
            GraphRequest request,
            IssuedLeads leads,
            LeadNodes leadNodes,
            Forms forms,
            FormNodes formNodes,
            Pages pages,
            People people) {
        this.request = request;
        this.leads = leads;
        this.leadNodes = leadNodes;
        this.forms = forms;
        this.formNodes = formNodes;
        this.pages = pages;
        this.people = people;
    }

    @GET
    @Path("{id}")
    public JsonNode get(@PathParam("id") String id) {
        Bearer bearer = request.bearer();
        if (LeadNodes.isLead(id)) {
            IssuedLeads.Lead lead = leads.readable(id).orElseThrow(() -> GraphFailure.unknownObject(id));
            leadNodes.mayRead(bearer, lead.pageId(), id);
            return leadNodes.show(lead, bearer, LeadNodes.fields(request));
        }
        return forms.find(id)
                .map(form -> {
                    bearer.mayOn(form.pageId(), id, "pages_manage_ads");
                    return (JsonNode) formNodes.show(form, FormNodes.fields(request));
                })
                .orElseGet(() -> profile(id, bearer));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public JsonNode delete(@PathParam("id") String id) {
        Bearer bearer = request.bearer();
        IssuedLeads.Lead lead = leads.readable(id).orElseThrow(() -> GraphFailure.unknownObject(id));
        leadNodes.mayRead(bearer, lead.pageId(), id);
        leads.delete(lead.id());
        return GraphAnswer.SUCCESS;
    }

    @GET
    @Path("{id}/{edge}")
    public JsonNode unknownEdge(@PathParam("id") String id, @PathParam("edge") String edge) {
        throw GraphFailure.oauth(400, 2500, null, "Unknown path components: /" + edge);
    }

    private JsonNode profile(String id, Bearer bearer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (id.equals(bearer.pageId()) && !bearer.vanished()) {
            pages.find(id).ifPresent(page -> node.put("name", page.name())
                    .put("category", page.category())
                    .put("id", id));
        } else if (id.equals(bearer.personId())) {
            people.find(id).ifPresent(person -> node.put("name", person.name()).put("id", id));
        } else if (isGranted(id, bearer)) {
            pages.find(id).ifPresent(page -> node.put("name", page.name()).put("id", id));
        }
        if (node.isEmpty()) {
            throw GraphFailure.unknownObject(id);
        }
        return GraphFields.of(request.parameter("fields"), "name,id")
                .of("Profile", PROFILE)
                .filter(node);
    }

    private boolean isGranted(String pageId, Bearer bearer) {
        List<Pages.Role> own = bearer.kind() == Bearer.Kind.USER ? pages.granted(bearer) : List.of();
        return own.stream().anyMatch(role -> role.page().id().equals(pageId));
    }
}
