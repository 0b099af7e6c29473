package io.leadline.leads;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.leadline.platform.Ids;
import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest {
    @Inject
    Colleagues colleagues;

    @Inject
    SomeLeads leads;

    private Colleague admin;

    @BeforeEach
    void anAdministrator() {
        admin = colleagues.administrator("Eve");
    }

    private String added(String list) {
        return admin.calls()
                .body(Map.of("name", "N " + Ids.next(), "colour", "teal"))
                .post("/api/" + list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void giveStatus(UUID lead, String status) {
        int version = admin.calls().get("/api/leads/" + lead).then().extract().path("version");
        admin.calls()
                .body(Map.of("statusId", status, "version", version))
                .put("/api/leads/" + lead + "/status")
                .then()
                .statusCode(200);
    }

    @Test
    void a_status_that_leads_have_is_merged_or_retired_but_not_deleted() {
        String used = added("lead-statuses");
        String other = added("lead-statuses");
        UUID lead = leads.named("Has", "Status").admit();
        giveStatus(lead, used);
        admin.calls()
                .delete("/api/lead-statuses/" + used)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("leads", equalTo(1));
        admin.calls().put("/api/lead-statuses/" + used + "/retirement").then().statusCode(204);
        admin.calls()
                .get("/api/leads/" + lead)
                .then()
                .body("status.id", equalTo(used))
                .body("status.retired", equalTo(true));
        admin.calls()
                .body(Map.of("statusId", used, "version", 0))
                .put("/api/leads/" + leads.named("B", "C").admit() + "/status")
                .then()
                .statusCode(400);
        admin.calls()
                .body(Map.of("into", other))
                .post("/api/lead-statuses/" + used + "/merges")
                .then()
                .statusCode(204);
        admin.calls().get("/api/leads/" + lead).then().body("status.id", equalTo(other));
        admin.calls().get("/api/lead-statuses").then().body("items.id", not(hasItem(used)));
    }

    @Test
    void there_is_always_exactly_one_initial_status() {
        List<String> initial =
                admin.calls().get("/api/lead-statuses").then().extract().path("items.findAll{it.initial}.id");
        String before = initial.getFirst();
        admin.calls()
                .delete("/api/lead-statuses/" + before)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/initial-status"));
        String other = added("lead-statuses");
        admin.calls().put("/api/lead-statuses/" + other + "/initial").then().statusCode(204);
        admin.calls().get("/api/lead-statuses").then().body("items.findAll{it.initial}.id", equalTo(List.of(other)));
        admin.calls().put("/api/lead-statuses/" + before + "/initial").then().statusCode(204);
    }

    @Test
    void a_name_is_taken_whatever_its_case() {
        String name = "Ярмарок " + Ids.next();
        admin.calls()
                .body(Map.of("name", name, "colour", "teal"))
                .post("/api/lead-sources")
                .then()
                .statusCode(201);
        admin.calls()
                .body(Map.of("name", name.toUpperCase(), "colour", "red"))
                .post("/api/lead-sources")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"));
        admin.calls()
                .body(Map.of("name", "  ", "colour", "red"))
                .post("/api/lead-sources")
                .then()
                .statusCode(400);
        admin.calls()
                .body(Map.of("name", "x", "colour", "plaid"))
                .post("/api/lead-sources")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("colour"));
    }

    @Test
    void the_order_is_of_all_or_refused() {
        added("lead-sources");
        List<String> ids =
                admin.calls().get("/api/lead-sources").then().extract().path("items.id");
        admin.calls()
                .body(Map.of("ids", ids.reversed()))
                .put("/api/lead-sources/order")
                .then()
                .statusCode(204);
        admin.calls().get("/api/lead-sources").then().body("items.id", equalTo(ids.reversed()));
        admin.calls()
                .body(Map.of("ids", ids.subList(1, ids.size())))
                .put("/api/lead-sources/order")
                .then()
                .statusCode(409);
    }

    @Test
    void an_agent_reads_the_lists_and_changes_nothing() {
        Colleague agent = colleagues.agent("Ada");
        agent.calls().get("/api/lead-statuses").then().statusCode(200);
        agent.calls()
                .body(Map.of("name", "Mine", "colour", "red"))
                .post("/api/lead-statuses")
                .then()
                .statusCode(403);
    }
}
