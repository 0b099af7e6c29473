package io.leadline.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DialogResourceTest {
    private static final String DIALOG = "/sandbox/www/v26.0/dialog/oauth";

    @Inject
    Newcomer newcomer;

    @Inject
    SandboxApp app;

    @Test
    void a_newcomer_chooses_a_person_then_pages_and_permissions() {
        given().queryParam("client_id", app.appId())
                .queryParam("redirect_uri", newcomer.callback())
                .queryParam("state", "\"><script>")
                .queryParam("scope", "leads_retrieval")
                .get(DIALOG)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(allOf(containsString("Continue as Olena Marchenko"), not(containsString("<script"))));
        given().queryParam("client_id", app.appId())
                .queryParam("redirect_uri", newcomer.callback())
                .queryParam("scope", "leads_retrieval,pages_show_list")
                .queryParam("auth_type", "rerequest")
                .queryParam("person", Newcomer.OLENA)
                .get(DIALOG)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Boğaziçi Dil Okulu"), containsString("value=\"leads_retrieval\"")));
        given().get("/sandbox/www/dialog.css").then().statusCode(200).contentType("text/css");
    }

    @Test
    void agreeing_leads_back_with_a_code_that_works_once() {
        Map<String, String> back = newcomer.agrees(Newcomer.OLENA, Newcomer.EVERY_PAGE);
        assertThat(back.get("state"), equalTo("a state & more"));
        newcomer.exchange(back.get("code"))
                .then()
                .statusCode(200)
                .body("access_token", startsWith("EAAB"))
                .body("token_type", equalTo("bearer"));
        newcomer.exchange(back.get("code"))
                .then()
                .statusCode(400)
                .body("error.code", equalTo(100))
                .body("error.error_subcode", equalTo(36009));
        newcomer.exchange("nonsense").then().statusCode(400).body("error.code", equalTo(100));
    }

    @Test
    void cancelling_leads_back_with_meta_s_error_parameters() {
        Response answer = newcomer.dialog().formParam("decision", "cancel").post(DIALOG);
        answer.then().statusCode(303);
        Map<String, String> back = Newcomer.query(answer.header("Location"));
        assertThat(back.get("error"), equalTo("access_denied"));
        assertThat(back.get("error_code"), equalTo("200"));
        assertThat(back.get("error_reason"), equalTo("user_denied"));
        assertThat(back.get("state"), equalTo("a state & more"));
    }

    @Test
    void it_never_leads_to_a_foreign_address() {
        for (String foreign : List.of(
                "https://example.test/callback",
                "//example.test/",
                Newcomer.origin() + "@example.test/",
                "javascript:1")) {
            given().redirects()
                    .follow(false)
                    .queryParam("client_id", app.appId())
                    .queryParam("redirect_uri", foreign)
                    .get(DIALOG)
                    .then()
                    .statusCode(400)
                    .body(containsString("URL blocked"));
        }
    }

    @Test
    void a_declined_permission_is_told_and_only_asked_for_again_on_request() {
        String token = newcomer.logsIn(Newcomer.MEHMET, List.of(Newcomer.WARSAW), "leads_retrieval");
        newcomer.with(token)
                .get("/me/permissions")
                .then()
                .statusCode(200)
                .body("data.find { it.permission == 'leads_retrieval' }.status", equalTo("declined"))
                .body("data.findAll { it.status == 'granted' }.permission", hasItem("pages_show_list"));
        given().queryParam("client_id", app.appId())
                .queryParam("redirect_uri", newcomer.callback())
                .queryParam("scope", "leads_retrieval,pages_show_list")
                .queryParam("person", Newcomer.MEHMET)
                .get(DIALOG)
                .then()
                .body(not(containsString("value=\"leads_retrieval\"")));
        String again = newcomer.logsIn(Newcomer.MEHMET, List.of(Newcomer.WARSAW));
        newcomer.with(again)
                .get("/me/permissions")
                .then()
                .body("data.find { it.permission == 'leads_retrieval' }.status", equalTo("granted"));
    }
}
