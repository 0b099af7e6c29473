package io.leadline.staff;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditResourceTest {
    @Inject
    Colleagues colleagues;

    @Inject
    EntityManager entities;

    @Test
    void the_log_tells_who_did_what_from_where() {
        Colleague boss = colleagues.administrator("Boss");
        Colleague olena = colleagues.agent("Olena");
        boss.calls().header("X-Test-Address", "203.0.113.9").delete("/api/staff/" + olena.id() + "/sessions");
        boss.calls()
                .get("/api/audit?actor=" + boss.id())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].action", equalTo("sessions-ended"))
                .body("items[0].actor.name", equalTo("Boss"))
                .body("items[0].subjectName", equalTo("Olena"))
                .body("items[0].details.sessions", equalTo(1))
                .body("items[0].address", equalTo("203.0.113.9"))
                .body("items[0].at", containsString("Z"))
                .body("total.count", equalTo(1));
        boss.calls().get("/api/audit/actions").then().statusCode(200).body("items", hasItem("sessions-ended"));
    }

    @Test
    void it_is_read_page_by_page_both_ways() {
        Colleague boss = colleagues.administrator("Boss");
        for (String name : List.of("A", "B", "C", "D", "E")) {
            boss.calls()
                    .body(Map.of("name", "Org " + boss.id() + name))
                    .patch("/api/organisation")
                    .then()
                    .statusCode(200);
        }
        String list = "/api/audit?limit=2&action=organisation-changed&actor=" + boss.id();
        var first = boss.calls()
                .get(list)
                .then()
                .statusCode(200)
                .body("previous", nullValue())
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        var second =
                boss.calls().get(list + "&cursor=" + first.getString("next")).jsonPath();
        var third =
                boss.calls().get(list + "&cursor=" + second.getString("next")).jsonPath();
        assertThat(third.getList("items").size(), equalTo(1));
        assertThat(third.getString("next"), nullValue());
        var back = boss.calls()
                .get(list + "&cursor=" + third.getString("previous"))
                .jsonPath();
        assertThat(back.getList("items.id"), equalTo(second.getList("items.id")));
        assertThat(
                boss.calls().get(list).jsonPath().getList("items.action"), everyItem(equalTo("organisation-changed")));
    }

    @Test
    void a_filter_that_makes_no_sense_is_a_validation_problem() {
        Colleague boss = colleagues.administrator("Boss");
        for (String bad :
                List.of("actor=x", "from=yesterday", "to=2026-13-01", "cursor=zzz", "to=%2B999999999-12-31")) {
            boss.calls().get("/api/audit?" + bad).then().statusCode(400).body("type", equalTo("/problems/validation"));
        }
        boss.calls().get("/api/audit?from=2030-01-01").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void nobody_changes_or_deletes_what_was_written() {
        colleagues.administrator("Boss").calls().delete("/api/session");
        for (String sql : List.of(
                "update audit_entry set action = 'nothing'", "delete from audit_entry", "truncate audit_entry")) {
            var refused = assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(sql).executeUpdate()));
            assertThat(String.valueOf(refused.getMessage()), containsString("append-only"));
        }
    }
}
