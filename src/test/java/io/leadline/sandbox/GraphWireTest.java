package io.leadline.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GraphWireTest {
    @Inject
    Newcomer newcomer;

    @Inject
    SandboxApp app;

    private String user;
    private String kyiv;

    @BeforeEach
    void log_in() {
        user = newcomer.logsIn(Newcomer.OLENA, Newcomer.EVERY_PAGE);
        kyiv = newcomer.pageToken(user, Newcomer.KYIV);
    }

    @AfterEach
    void tidy_up() {
        newcomer.forgives();
    }

    @Test
    void accounts_are_paged_and_next_carries_no_token() {
        List<String> names = new ArrayList<>();
        Response page = newcomer.with(user).queryParam("limit", 3).get("/me/accounts");
        names.addAll(page.path("data.name"));
        String next = page.path("paging.next");
        assertThat(next, not(containsString("access_token")));
        Response rest = given().header("Authorization", "Bearer " + user)
                .urlEncodingEnabled(false)
                .get(next);
        names.addAll(rest.path("data.name"));
        assertThat(names, hasSize(4));
        assertThat(rest.path("paging.next"), nullValue());
        assertThat(rest.path("data[0].tasks"), hasItem("ADVERTISE"));
    }

    @Test
    void a_page_token_stays_the_same_and_never_expires() {
        assertThat(newcomer.pageToken(user, Newcomer.KYIV), equalTo(kyiv));
        newcomer.asApp()
                .queryParam("input_token", kyiv)
                .get("/debug_token")
                .then()
                .statusCode(200)
                .body("data.is_valid", equalTo(true))
                .body("data.type", equalTo("PAGE"))
                .body("data.expires_at", equalTo(0))
                .body("data.profile_id", equalTo(Newcomer.KYIV));
    }

    @Test
    void a_page_of_a_business_needs_its_permission() {
        String less = newcomer.logsIn(Newcomer.OLENA, Newcomer.EVERY_PAGE, "business_management");
        newcomer.with(less).get("/me/accounts").then().body("data.id", not(hasItem(Newcomer.ALMATY)));
        newcomer.with(less).get("/me/businesses").then().statusCode(403).body("error.code", equalTo(200));
        newcomer.logsIn(Newcomer.OLENA, Newcomer.EVERY_PAGE);
        String business = newcomer.with(less).get("/me/businesses").path("data[0].id");
        newcomer.with(less)
                .get("/" + business + "/owned_pages")
                .then()
                .statusCode(200)
                .body("data.id", equalTo(List.of(Newcomer.ALMATY)))
                .body("data[0].access_token", equalTo(newcomer.pageToken(less, Newcomer.ALMATY)));
        newcomer.with(less).get("/" + business + "/client_pages").then().body("data", hasSize(0));
        unknown(newcomer.with(kyiv).get("/" + business + "/owned_pages"));
    }

    @Test
    void a_wrong_proof_is_a_bad_parameter_not_a_dead_token() {
        given().header("Authorization", "Bearer " + user)
                .queryParam("appsecret_proof", "0000")
                .get("/sandbox/graph/v26.0/me")
                .then()
                .statusCode(400)
                .body("error.type", equalTo("GraphMethodException"))
                .body("error.code", equalTo(100))
                .body("error.error_subcode", nullValue())
                .body("error.fbtrace_id", notNullValue());
    }

    @Test
    void a_token_that_never_was_and_none_at_all_are_refused() {
        newcomer.with("EAABnonsense")
                .get("/me")
                .then()
                .statusCode(400)
                .header("WWW-Authenticate", containsString("\"invalid_token\""))
                .body("error.code", equalTo(190));
        given().get("/sandbox/graph/v26.0/me").then().statusCode(400).body("error.code", equalTo(2500));
    }

    @Test
    void a_lead_shows_what_is_asked_for() {
        String id = newcomer.leads(Map.of(
                        "pageId",
                        Newcomer.KYIV,
                        "formId",
                        Newcomer.KYIV_FORM,
                        "platform",
                        "ig",
                        "organic",
                        false,
                        "answers",
                        Map.of("full_name", List.of("Олена Марченко 🚗"))))
                .getFirst();
        newcomer.with(kyiv)
                .get("/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("created_time", containsString("+0000"))
                .body("field_data.find { it.name == 'full_name' }.values", equalTo(List.of("Олена Марченко 🚗")))
                .body("field_data.name", hasItem("яка_модель_вас_цікавить?"))
                .body("field_data.name", hasItem("utm_source"))
                .body("$", not(hasKey("ad_id")));
        newcomer.with(kyiv)
                .queryParam("fields", "id,ad_id,adset_name,campaign_name,form_id,is_organic,platform")
                .get("/" + id)
                .then()
                .body("platform", equalTo("ig"))
                .body("form_id", equalTo(Newcomer.KYIV_FORM))
                .body("is_organic", equalTo(false))
                .body("ad_id", notNullValue());
        String istanbul = newcomer.pageToken(user, Newcomer.ISTANBUL);
        unknown(newcomer.with(istanbul).get("/" + id));
        unknown(newcomer.with(kyiv).get("/444444444444"));
        newcomer.with(kyiv)
                .queryParam("fields", "shoe_size")
                .get("/" + id)
                .then()
                .statusCode(400)
                .body("error.code", equalTo(100));
    }

    @Test
    void a_form_s_leads_come_newest_first_in_pages_and_by_time() {
        List<String> issued = newcomer.leads(Map.of("pageId", Newcomer.KYIV, "formId", Newcomer.KYIV_FORM, "count", 5));
        List<String> read = new ArrayList<>();
        Response page = newcomer.with(kyiv)
                .queryParam("limit", 2)
                .queryParam("filtering", "[{\"field\":\"time_created\",\"operator\":\"GREATER_THAN\",\"value\":1000}]")
                .get("/" + Newcomer.KYIV_FORM + "/leads");
        while (read.size() < 5) {
            read.addAll(page.path("data.id"));
            page = given().header("Authorization", "Bearer " + kyiv)
                    .urlEncodingEnabled(false)
                    .get(page.<String>path("paging.next") == null ? "/" : page.path("paging.next"));
        }
        assertThat(read.subList(0, 5), equalTo(issued.reversed()));
        newcomer.with(kyiv)
                .queryParam(
                        "filtering",
                        "[{\"field\":\"time_created\",\"operator\":\"GREATER_THAN\",\"value\":4000000000}]")
                .get("/" + Newcomer.KYIV_FORM + "/leads")
                .then()
                .body("data", empty());
    }

    @Test
    void forms_tell_their_questions_and_archived_ones_are_listed() {
        newcomer.with(kyiv)
                .get("/" + Newcomer.KYIV + "/leadgen_forms")
                .then()
                .statusCode(200)
                .body("data", hasSize(3))
                .body("data.status", hasItem("ARCHIVED"));
        newcomer.with(kyiv)
                .queryParam("fields", "id,questions,tracking_parameters,page_id,leads_count")
                .get("/" + Newcomer.KYIV_FORM)
                .then()
                .statusCode(200)
                .body("page_id", equalTo(Newcomer.KYIV))
                .body("questions.find { it.type == 'CUSTOM' }.options[0].value", equalTo("Кросовер"))
                .body("tracking_parameters.branch", equalTo("kyiv"));
    }

    @Test
    void a_form_has_one_test_lead_at_a_time() {
        String warsaw = newcomer.pageToken(user, Newcomer.WARSAW);
        String edge = "/310000000000221/test_leads";
        String id = newcomer.with(warsaw)
                .post(edge)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        newcomer.with(warsaw).post(edge).then().statusCode(400).body("error.code", equalTo(100));
        newcomer.with(warsaw)
                .queryParam("fields", "field_data,is_organic")
                .get("/" + id)
                .then()
                .body("field_data.find { it.name == 'email' }.values[0]", equalTo("test@meta.com"))
                .body(
                        "field_data.find { it.name == 'full_name' }.values[0]",
                        equalTo("<test lead: dummy data for full_name>"));
        newcomer.with(warsaw).get(edge).then().body("data.id", equalTo(List.of(id)));
        newcomer.with(warsaw).delete("/" + id).then().statusCode(200).body("success", equalTo(true));
        unknown(newcomer.with(warsaw).get("/" + id));
        String own = newcomer.with(warsaw)
                .contentType("application/x-www-form-urlencoded")
                .formParam("field_data", "[{\"name\":\"email\",\"values\":[\"a@example.test\"]}]")
                .post(edge)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        newcomer.with(warsaw).get("/" + own).then().body("field_data[0].values[0]", equalTo("a@example.test"));
        newcomer.with(warsaw).delete("/" + own);
    }

    @Test
    void a_page_is_subscribed_and_read_back_and_ended() {
        String edge = "/" + Newcomer.ISTANBUL + "/subscribed_apps";
        String istanbul = newcomer.pageToken(user, Newcomer.ISTANBUL);
        newcomer.with(istanbul)
                .queryParam("subscribed_fields", "leadgen,shoes")
                .post(edge)
                .then()
                .statusCode(400)
                .body("error.message", containsString("subscribed_fields[1]"));
        newcomer.with(istanbul)
                .contentType("application/x-www-form-urlencoded")
                .formParam("subscribed_fields", "leadgen")
                .post(edge)
                .then()
                .body("success", equalTo(true));
        newcomer.with(istanbul)
                .get(edge)
                .then()
                .body("data[0].id", equalTo(app.appId()))
                .body("data[0].subscribed_fields", equalTo(List.of("leadgen")));
        newcomer.asApp().delete(edge).then().body("success", equalTo(true));
        newcomer.with(istanbul).get(edge).then().body("data", empty());
    }

    static void unknown(Response answer) {
        answer.then()
                .statusCode(400)
                .body("error.type", equalTo("GraphMethodException"))
                .body("error.code", equalTo(100))
                .body("error.error_subcode", equalTo(33));
    }
}
