package io.leadline.meta;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class MetaSettingsResourceTest {
    @Inject
    Colleagues colleagues;

    @Inject
    Meta meta;

    private Colleague olena;

    @BeforeEach
    void anew() {
        meta.startAnew();
        olena = colleagues.administrator("Olena");
    }

    @Test
    void settings_never_contain_the_secret_and_a_save_without_it_keeps_it() {
        String before = olena.calls().get("/api/meta/settings").asString();
        assertFalse(before.contains(TinyGraph.SECRET));
        olena.calls()
                .body(with("graphVersion", "v25.0"))
                .put("/api/meta/settings")
                .then()
                .statusCode(200)
                .body("graphVersion", equalTo("v25.0"))
                .body("appSecretSet", equalTo(true));
        olena.calls()
                .post("/api/meta/settings/app-secret/reveals")
                .then()
                .statusCode(200)
                .body("appSecret", equalTo(TinyGraph.SECRET));
        assertEquals(
                1,
                meta.count("select count(*) from audit_entry where action = 'app-secret-shown' and actor_id = '"
                        + olena.id() + "'"));
        olena.calls()
                .body(with("graphVersion", "v26.0"))
                .put("/api/meta/settings")
                .then()
                .statusCode(200);
    }

    @Test
    void the_verify_token_never_changes_and_a_new_secret_leaves_the_old_one_valid_for_a_while() {
        String token = olena.calls().get("/api/meta/settings").path("verifyToken");
        olena.calls()
                .body(with("appSecret", "another-secret-77"))
                .put("/api/meta/settings")
                .then()
                .statusCode(200)
                .body("verifyToken", equalTo(token))
                .body("previousSecretUntil", notNullValue())
                .body("appSecret", nullValue());
    }

    @Test
    void somebody_elses_save_in_between_is_a_conflict_that_shows_it() {
        Map<String, Object> outdated = with("sendMail", false);
        olena.calls()
                .body(with("sendMail", false))
                .put("/api/meta/settings")
                .then()
                .statusCode(200);
        olena.calls()
                .body(outdated)
                .put("/api/meta/settings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict-changed"))
                .body("current.sendMail", equalTo(false));
        olena.calls()
                .body(with("sendMail", true))
                .put("/api/meta/settings")
                .then()
                .statusCode(200);
    }

    @Test
    void a_default_that_is_not_there_is_refused() {
        olena.calls()
                .body(with("defaultSourceId", UUID.randomUUID().toString()))
                .put("/api/meta/settings")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("defaultSourceId"));
        olena.calls()
                .body(with("graphVersion", "latest"))
                .put("/api/meta/settings")
                .then()
                .statusCode(400);
    }

    @Test
    void another_app_id_asks_first_and_then_ends_all_connections() {
        meta.hasPerson("ann", "104", "page-ann");
        meta.logIn(olena, "ann");
        olena.calls()
                .body(with("appId", "701"))
                .put("/api/meta/settings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/app-id-change"))
                .body("connections", equalTo(1));
        Map<String, Object> sure = with("appId", "701");
        sure.put("endGrants", true);
        olena.calls().body(sure).put("/api/meta/settings").then().statusCode(200);
        olena.calls().get("/api/meta/connections").then().body("items[0].state", equalTo("ENDED"));
        olena.calls().get("/api/meta/pages").then().body("items[0].state", equalTo("NEEDS_RECONNECT"));
    }

    @Test
    void an_agent_sees_nothing_of_it() {
        colleagues.agent("Petro").calls().get("/api/meta/settings").then().statusCode(403);
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> now =
                olena.calls().get("/api/meta/settings").jsonPath().getMap("");
        Map<String, Object> wish = new HashMap<>();
        for (String kept : new String[] {
            "version",
            "appId",
            "graphVersion",
            "defaultAssigneeId",
            "defaultSourceId",
            "defaultStatusId",
            "sendMail",
            "duplicateByEmail",
            "duplicateByPhone",
            "duplicateAction"
        }) {
            wish.put(kept, now.get(kept));
        }
        wish.put(field, value);
        return wish;
    }
}
