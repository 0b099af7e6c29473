package io.leadline.meta;

import static io.restassured.RestAssured.given;

import io.leadline.platform.Json;
import io.leadline.staff.Colleagues.Colleague;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Meta does, for tests: says things when asked, sends leads, and lets people log in. */
@ApplicationScoped
class Meta {
    private final EntityManager entities;
    private final MetaInstallation installation;
    private final String graph;

    Meta(
            EntityManager entities,
            MetaInstallation installation,
            @ConfigProperty(name = "leadline.meta.graph-url") String graph) {
        this.entities = entities;
        this.installation = installation;
        this.graph = graph;
    }

    /** The app as the tests have it; nobody is connected. */
    void startAnew() {
        installation.ensure();
        // in the product's own order of locks: what an earlier test left is still being worked on
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update meta_settings set default_assignee_id = null, app_problem = null")
                    .executeUpdate();
            for (String table : List.of(
                    "meta_page",
                    "meta_grant",
                    "meta_login",
                    "meta_connection",
                    "meta_form",
                    "meta_test_lead",
                    "meta_page_sweep",
                    "meta_form_sweep",
                    "inbox_gate")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
        installation.set(TinyGraph.APP, TinyGraph.SECRET);
    }

    /** @param ask such as {@code GET me/accounts <token>}; without a token: whoever asks */
    void says(String ask, String answer) {
        says(ask, 200, answer);
    }

    void refuses(String ask, String type, int code, int subcode) {
        says(ask, 400, TinyGraph.refusal(type, code, subcode));
    }

    void says(String ask, int status, String answer) {
        tell(Map.of("ask", ask, "status", status, "answer", answer));
    }

    void isSilentFor(String ask, Duration time) {
        tell(Map.of("ask", ask, "status", 200, "answer", "{}", "delay", time.toMillis()));
    }

    /** It says so, and that so much of the app's calls is used up. @param percent of the limit */
    void saysBusily(String ask, String answer, int percent) {
        tell(Map.of("ask", ask, "status", 200, "answer", answer, "usage", percent));
    }

    /** The address of another part of an edge. */
    String partAt(String path) {
        return graph + "/v26.0/" + path;
    }

    /** The query it was last asked with. @param ask without a token */
    Map<String, String> lastQuery(String ask) {
        return given().queryParam("ask", ask)
                .get(graph + "/asked")
                .then()
                .extract()
                .jsonPath()
                .getMap("query");
    }

    /** @param ask without a token */
    long wasAsked(String ask) {
        return given().queryParam("ask", ask)
                .get(graph + "/asked")
                .then()
                .extract()
                .jsonPath()
                .getLong("times");
    }

    private void tell(Map<String, ?> answer) {
        given().body(Json.write(answer)).post(graph + "/told").then().statusCode(200);
    }

    /** Somebody on Facebook with one page; their code is their token. */
    void hasPerson(String code, String page, String pageToken) {
        says("GET me " + code, "{\"id\":\"9" + Math.abs(code.hashCode()) + "\",\"name\":\"" + code + "\"}");
        says("GET me/accounts " + code, TinyGraph.page(page, "Page " + page, pageToken));
    }

    /** Facebook says from now on that the token is dead. */
    void kills(String pageToken, String lead) {
        refuses("GET " + lead + " " + pageToken, "OAuthException", 190, 460);
        says(
                "GET debug_token " + pageToken,
                "{\"data\":{\"is_valid\":false,\"error\":{\"code\":190,\"subcode\":460}}}");
    }

    void hasLead(String lead, String pageToken, String email) {
        says("GET " + lead + " " + pageToken, """
                {"id":"%s","created_time":"2026-11-22T00:00:00+0000","form_id":"205","is_organic":true,"platform":"fb",
                 "field_data":[{"name":"full_name","values":["Olena Made-Up"]},{"name":"email","values":["%s"]}]}
                """.formatted(lead, email));
    }

    JsonPath logIn(Colleague administrator, String code) {
        return administrator
                .calls()
                .body(Map.of("state", opensLogin(administrator), "code", code))
                .post("/api/meta/connections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    String opensLogin(Colleague administrator) {
        String url = administrator
                .calls()
                .body("{}")
                .post("/api/meta/logins")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return url.replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    void sends(String page, String lead) {
        sends(page, lead, "205");
    }

    void sends(String page, String lead, String form) {
        String body = """
                {"object":"page","entry":[{"id":"%s","time":1,"changes":[{"field":"leadgen","value":
                {"leadgen_id":"%s","page_id":"%s","form_id":"%s","created_time":1}}]}]}""".formatted(page, lead, page, form);
        given().header("X-Hub-Signature-256", "sha256=" + hmac(body))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/meta")
                .then()
                .statusCode(200);
    }

    /** State and error class of the lead's event, such as {@code PAUSED TOKEN}. */
    String eventOf(String lead) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery(
                        "select concat_ws(' ', state, error_class) from inbox_event where external_id = ?1")
                .setParameter(1, lead)
                .getResultStream()
                .findFirst()
                .orElse("none"));
    }

    /** What the lead's event became. */
    UUID leadOf(String lead) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (UUID) entities.createNativeQuery("select became_id from inbox_event where external_id = ?1")
                                .setParameter(1, lead)
                                .getSingleResult());
    }

    long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    void awaitEvent(String lead, String expected) {
        await(() -> expected.equals(eventOf(lead)), () -> "event of " + lead + " is " + eventOf(lead));
    }

    static void await(BooleanSupplier condition, java.util.function.Supplier<String> otherwise) {
        for (int look = 0; look < 150; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError(otherwise.get());
    }

    private static String hmac(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TinyGraph.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
