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
import java.util.Set;

/** The token's own person (or page), what they granted, and their pages. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {
    private static final Set<String> ACCOUNT =
            Set.of("id", "name", "category", "category_list", "access_token", "tasks", "instagram_business_account");

    private final GraphRequest request;
    private final People people;
    private final Pages pages;
    private final Tokens tokens;

    MeResource(GraphRequest request, People people, Pages pages, Tokens tokens) {
        this.request = request;
        this.people = people;
        this.pages = pages;
        this.tokens = tokens;
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
        GraphFields fields = GraphFields.of(
                        request.parameter("fields"), "access_token,category,category_list,name,id,tasks")
                .of("Page", ACCOUNT);
        int limit = GraphList.limit(request);
        List<Pages.Role> all = pages.granted(user);
        List<Pages.Role> shown = GraphList.page(
                all, GraphList.after(request), limit, role -> role.page().id());
        return GraphList.of(
                shown, limit, request.uri(), role -> role.page().id(), role -> fields.filter(account(user, role)));
    }

    private ObjectNode account(Bearer user, Pages.Role role) {
        Pages.Page page = role.page();
        ObjectNode account = JsonNodeFactory.instance.objectNode().put("id", page.id());
        account.put("name", page.name()).put("category", page.category());
        account.putArray("category_list").addObject().put("id", "2200").put("name", page.category());
        boolean anyPageRight =
                user.granted().stream().anyMatch(scope -> Scopes.byPage(scope) && !scope.equals("pages_show_list"));
        if (anyPageRight) {
            account.put("access_token", tokens.ofPage(user, page.id()));
        }
        ArrayNode tasks = account.putArray("tasks");
        role.tasks().forEach(tasks::add);
        return account;
    }

    private Bearer user() {
        Bearer bearer = request.bearer();
        if (bearer.kind() != Bearer.Kind.USER) {
            throw GraphFailure.invalid("Tried accessing nonexisting field (accounts) on node type (Page)");
        }
        return bearer;
    }
}
