package io.leadline.sandbox;

import static io.restassured.RestAssured.given;

import io.leadline.staff.Colleagues;
import io.leadline.staff.Colleagues.Colleague;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Somebody with no Meta account, for tests: logs in at the dialog, holds tokens, and turns the sandbox's knobs. */
@ApplicationScoped
public class Newcomer {
    static final String OLENA = "122100000000901";
    static final String MEHMET = "122100000000902";
    static final String KYIV = "107380000000101";
    static final String ISTANBUL = "107380000000102";
    static final String WARSAW = "107380000000103";
    static final String ALMATY = "107380000000104";
    static final String KYIV_FORM = "310000000000201";
    static final List<String> EVERY_PAGE = List.of(KYIV, ISTANBUL, WARSAW, ALMATY);

    private final SandboxApp app;
    private final Colleagues colleagues;
    private Colleague administrator;

    Newcomer(SandboxApp app, Colleagues colleagues) {
        this.app = app;
        this.colleagues = colleagues;
    }

    /** A request to the controls, by an administrator. */
    RequestSpecification controls() {
        if (administrator == null) {
            administrator = colleagues.administrator("Sandbox player");
        }
        return administrator.calls();
    }

    RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token)
                .queryParam("appsecret_proof", Signature.proof(app.appSecret(), token))
                .basePath("/sandbox/graph/v26.0");
    }

    RequestSpecification asApp() {
        return with(app.appToken());
    }

    String callback() {
        return origin() + "/settings/meta/callback";
    }

    static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    RequestSpecification dialog() {
        return given().redirects()
                .follow(false)
                .formParam("client_id", app.appId())
                .formParam("redirect_uri", callback())
                .formParam("state", "a state & more")
                .formParam("response_type", "code")
                .formParam("scope", String.join(",", Scopes.ALL));
    }

    /** Ticks these pages and every permission but the declined ones; gives the parameters of the redirect. */
    Map<String, String> agrees(String person, List<String> pages, String... declined) {
        Response answer = dialog().formParam("auth_type", "rerequest")
                .formParam("person", person)
                .formParam("page", pages)
                .formParam(
                        "permission",
                        Scopes.ALL.stream()
                                .filter(scope -> !List.of(declined).contains(scope))
                                .toList())
                .formParam("decision", "continue")
                .post("/sandbox/www/v26.0/dialog/oauth");
        answer.then().statusCode(303);
        return query(answer.header("Location"));
    }

    Response exchange(String code) {
        return given().queryParam("client_id", app.appId())
                .queryParam("client_secret", app.appSecret())
                .queryParam("redirect_uri", callback())
                .queryParam("code", code)
                .get("/sandbox/graph/v26.0/oauth/access_token");
    }

    /** The whole way to a long-lived token. */
    String logsIn(String person, List<String> pages, String... declined) {
        String shortLived =
                exchange(agrees(person, pages, declined).get("code")).path("access_token");
        return given().queryParam("grant_type", "fb_exchange_token")
                .queryParam("client_id", app.appId())
                .queryParam("client_secret", app.appSecret())
                .queryParam("fb_exchange_token", shortLived)
                .get("/sandbox/graph/v26.0/oauth/access_token")
                .path("access_token");
    }

    String pageToken(String userToken, String page) {
        return with(userToken)
                .queryParam("fields", "id,access_token")
                .get("/me/accounts")
                .path("data.find { it.id == '" + page + "' }.access_token");
    }

    List<String> leads(Map<String, Object> wanted) {
        return controls()
                .body(wanted)
                .post("/api/sandbox/leads")
                .then()
                .statusCode(201)
                .extract()
                .path("leadgenIds");
    }

    void misbehaves(Map<String, Object> faults) {
        Map<String, Object> setting = new java.util.HashMap<>(Map.of(
                "latencyMs", 0,
                "serverErrorPercent", 0,
                "rateLimited", false,
                "notYetReadableSeconds", 0,
                "deliveryCopies", 1,
                "batchSize", 10));
        setting.putAll(faults);
        controls().body(setting).put("/api/sandbox/faults").then().statusCode(200);
    }

    /** Everything as on the first day, for the next test. */
    void forgives() {
        misbehaves(Map.of());
        controls().delete("/api/sandbox/permission-losses").then().statusCode(204);
        EVERY_PAGE.forEach(page -> controls()
                .delete("/api/sandbox/pages/" + page + "/vanishing")
                .then()
                .statusCode(204));
    }

    static Map<String, String> query(String url) {
        Map<String, String> parameters = new java.util.HashMap<>();
        for (String pair : URI.create(url).getRawQuery().split("&")) {
            String[] halves = pair.split("=", 2);
            parameters.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
