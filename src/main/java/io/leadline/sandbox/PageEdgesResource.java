package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A page's forms, and which of its changes the app is told. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}")
@Produces(MediaType.APPLICATION_JSON)
class PageEdgesResource {
    private static final String[] SUBSCRIBERS = {"MANAGE", "CREATE_CONTENT", "MODERATE"};
    private static final Set<String> SUBSCRIBABLE = Set.of(
            "feed",
            "leadgen",
            "leadgen_update",
            "messages",
            "messaging_postbacks",
            "messaging_optins",
            "message_deliveries",
            "message_reads",
            "message_echoes",
            "message_edits",
            "message_reactions",
            "messaging_referrals",
            "messaging_handovers",
            "messaging_policy_enforcement",
            "messaging_in_thread_lead_form_submit",
            "standby");

    private final GraphRequest request;
    private final Pages pages;
    private final Forms forms;
    private final FormNodes formNodes;
    private final SandboxApp app;

    PageEdgesResource(GraphRequest request, Pages pages, Forms forms, FormNodes formNodes, SandboxApp app) {
        this.request = request;
        this.pages = pages;
        this.forms = forms;
        this.formNodes = formNodes;
        this.app = app;
    }

    @GET
    @Path("{page}/leadgen_forms")
    public JsonNode forms(@PathParam("page") String page) {
        request.bearer().mayOn(page, page, "pages_manage_ads");
        GraphFields fields = FormNodes.fields(request);
        int limit = GraphList.limit(request);
        List<Forms.Form> shown = GraphList.page(forms.ofPage(page), GraphList.after(request), limit, Forms.Form::id);
        return GraphList.of(shown, limit, request.uri(), Forms.Form::id, form -> formNodes.show(form, fields));
    }

    @GET
    @Path("{page}/subscribed_apps")
    public JsonNode subscribedApps(@PathParam("page") String page) {
        request.bearer().mayOn(page, page, "pages_manage_metadata");
        List<String> fields = pages.subscription(page);
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        ArrayNode data = list.putArray("data");
        if (!fields.isEmpty()) {
            ObjectNode subscribed = data.addObject().put("category", "Business").put("name", "Leadline");
            subscribed.put("link", "https://www.example.test/").put("id", app.appId());
            ArrayNode told = subscribed.putArray("subscribed_fields");
            fields.forEach(told::add);
        }
        return list;
    }

    /** The fields given replace the ones before. */
    @POST
    @Path("{page}/subscribed_apps")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public JsonNode subscribe(@PathParam("page") String page, byte[] body) {
        request.with(body);
        request.bearer().mayOn(page, page, "pages_manage_metadata").needsOneOf(SUBSCRIBERS);
        Set<String> fields = list(request.required("subscribed_fields"));
        int place = 0;
        for (String field : fields) {
            if (!SUBSCRIBABLE.contains(field)) {
                throw GraphFailure.invalid("Param subscribed_fields[" + place + "] must be one of {"
                        + String.join(", ", SUBSCRIBABLE) + "} - got \"" + field + "\".");
            }
            place++;
        }
        pages.subscribe(page, fields);
        return GraphAnswer.SUCCESS;
    }

    @DELETE
    @Path("{page}/subscribed_apps")
    @Transactional
    public JsonNode unsubscribe(@PathParam("page") String page) {
        Bearer bearer = request.bearer();
        if (bearer.kind() != Bearer.Kind.APP) {
            bearer.mayOn(page, page, "pages_manage_metadata").needsOneOf(SUBSCRIBERS);
        } else if (pages.find(page).isEmpty()) {
            throw GraphFailure.unknownObject(page);
        }
        pages.unsubscribe(page);
        return GraphAnswer.SUCCESS;
    }

    /** Names with commas between them, or a JSON array. */
    static Set<String> list(String parameter) {
        Set<String> names = new LinkedHashSet<>(
                Arrays.asList(parameter.replaceAll("[\\[\\]\"\\s]", "").split(",")));
        names.remove("");
        return names;
    }
}
