package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The token's own person (or page), what they granted, and their pages. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {
    private final GraphRequest request;
    private final People people;
    private final Pages pages;
    private final Accounts accounts;

    MeResource(GraphRequest request, People people, Pages pages, Accounts accounts) {
        this.request = request;
        this.people = people;
        this.pages = pages;
        this.accounts = accounts;
    }

    @GET
    public JsonNode me() {
        Bearer bearer = request.bearer();
        ObjectNode me = JsonNodeFactory.instance.objectNode();
        switch (bearer.kind()) {
            case APP ->
                throw GraphFailure.oauth(
                        400,
                        2500,
                        null,
                        "An active access token must be used to query information about the current user.");
            case USER ->
                people.find(bearer.personId())
                        .ifPresent(person -> me.put("name", person.name()).put("id", person.id()));
            case PAGE ->
                pages.find(bearer.pageId())
                        .ifPresent(page -> me.put("name", page.name()).put("id", page.id()));
        }
        return GraphFields.of(request.parameter("fields"), "name,id").filter(me);
    }

    @GET
    @Path("permissions")
    public JsonNode permissions() {
        People.Consent consent = people.consent(user().personId()).orElse(new People.Consent(List.of(), List.of()));
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        ArrayNode data = list.putArray("data");
        consent.granted()
                .forEach(each -> data.addObject().put("permission", each).put("status", "granted"));
        consent.declined()
                .forEach(each -> data.addObject().put("permission", each).put("status", "declined"));
        return list;
    }

    @GET
    @Path("accounts")
    @Transactional
    public JsonNode accounts() {
        Bearer user = user();
        return accounts.list(user, pages.granted(user));
    }

    /** There is one Business; whoever has a role on a page of it belongs to it. */
    @GET
    @Path("businesses")
    public JsonNode businesses() {
        Bearer user = user();
        if (!user.has("business_management")) {
            throw GraphFailure.missingPermission("business_management");
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        ArrayNode data = list.putArray("data");
        if (!pages.ofBusiness(user).isEmpty()) {
            data.addObject().put("id", Pages.BUSINESS).put("name", "Business Travel Group");
        }
        return list;
    }

    private Bearer user() {
        Bearer bearer = request.bearer();
        if (bearer.kind() != Bearer.Kind.USER) {
            throw GraphFailure.invalid("Tried accessing nonexisting field (accounts) on node type (Page)");
        }
        return bearer;
    }
}
