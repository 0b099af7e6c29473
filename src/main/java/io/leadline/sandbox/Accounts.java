package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Pages as a person's own list and a Business's lists show them, each with its token. */
@ApplicationScoped
class Accounts {
    private static final Set<String> FIELDS =
            Set.of("id", "name", "category", "category_list", "access_token", "tasks", "instagram_business_account");

    private final GraphRequest request;
    private final Tokens tokens;

    Accounts(GraphRequest request, Tokens tokens) {
        this.request = request;
        this.tokens = tokens;
    }

    /** In the caller's transaction, since a page's token is made when it is first listed. */
    JsonNode list(Bearer user, List<Pages.Role> all) {
        GraphFields fields = GraphFields.of(
                        request.parameter("fields"), "access_token,category,category_list,name,id,tasks")
                .of("Page", FIELDS);
        int limit = GraphList.limit(request);
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
}
