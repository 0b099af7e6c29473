package io.leadline.sandbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadline.platform.Json;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveriesTest {
    private record Received(String signature, byte[] body) {
        JsonNode json() {
            return Json.read(new String(body, StandardCharsets.UTF_8));
        }
    }

    @Inject
    Newcomer newcomer;

    @Inject
    SandboxApp app;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer receiver;
    private String warsaw;

    @BeforeEach
    void subscribe() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
        subscribeApp("/hook").then().statusCode(200).body("success", equalTo(true));
        warsaw = newcomer.pageToken(newcomer.logsIn(Newcomer.OLENA, Newcomer.EVERY_PAGE), Newcomer.WARSAW);
        newcomer.with(warsaw)
                .queryParam("subscribed_fields", "leadgen")
                .post("/" + Newcomer.WARSAW + "/subscribed_apps")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void unsubscribe() {
        newcomer.forgives();
        newcomer.with(warsaw).delete("/" + Newcomer.WARSAW + "/subscribed_apps");
        newcomer.asApp().queryParam("object", "page").delete("/" + app.appId() + "/subscriptions");
        receiver.stop(0);
    }

    @Test
    void leads_are_delivered_signed_and_in_batches() throws InterruptedException {
        newcomer.misbehaves(Map.of("batchSize", 2));
        List<String> issued = newcomer.leads(Map.of("pageId", Newcomer.WARSAW, "count", 5, "organic", false));
        List<String> told = new ArrayList<>();
        while (told.size() < 5) {
            Received delivery = next();
            assertEquals(Signature.header(app.appSecret(), delivery.body()), delivery.signature());
            JsonNode changes = delivery.json().at("/entry/0/changes");
            assertTrue(changes.size() <= 2);
            changes.forEach(change -> {
                assertEquals("leadgen", change.path("field").asText());
                assertTrue(change.at("/value/ad_id").isTextual());
                assertTrue(change.at("/value/created_time").isNumber());
                told.add(change.at("/value/leadgen_id").asText());
            });
        }
        assertEquals(issued, told.stream().sorted().toList());
        newcomer.controls().get("/api/sandbox/issued").then().body("leadgenIds", hasItems(issued.toArray()));
    }

    @Test
    void a_refused_delivery_comes_again_byte_for_byte() throws InterruptedException {
        refusals.set(2);
        newcomer.leads(Map.of("pageId", Newcomer.WARSAW));
        Received first = next();
        Received second = next();
        Received third = next();
        assertEquals(first.signature(), second.signature());
        assertEquals(first.signature(), third.signature());
        assertNull(received.poll(1, TimeUnit.SECONDS));
    }

    @Test
    void copies_and_redeliveries_repeat_what_was_sent() throws InterruptedException {
        newcomer.misbehaves(Map.of("deliveryCopies", 2));
        newcomer.leads(Map.of("pageId", Newcomer.WARSAW, "organic", true));
        Received one = next();
        assertEquals(one.signature(), next().signature());
        assertTrue(one.json().at("/entry/0/changes/0/value/ad_id").isMissingNode());
        newcomer.controls()
                .body(Map.of("last", 1))
                .post("/api/sandbox/redeliveries")
                .then()
                .statusCode(202);
        assertEquals(one.signature(), next().signature());
    }

    @Test
    void a_page_that_is_not_subscribed_tells_nothing() throws InterruptedException {
        newcomer.leads(Map.of("pageId", Newcomer.KYIV));
        assertNull(received.poll(1, TimeUnit.SECONDS));
    }

    @Test
    void a_callback_is_verified_before_it_is_taken() {
        subscribeApp("/nothing-here")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(2200))
                .body("error.message", containsString("HTTP Status Code = 404"));
        newcomer.asApp()
                .queryParam("object", "page")
                .queryParam("fields", "leadgen")
                .queryParam("verify_token", "t")
                .queryParam("callback_url", "https://example.test/hook")
                .post("/" + app.appId() + "/subscriptions")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(100));
        newcomer.asApp()
                .get("/" + app.appId() + "/subscriptions")
                .then()
                .body("data[0].callback_url", equalTo(url("/hook")))
                .body("data[0].fields[0].name", equalTo("leadgen"));
    }

    private io.restassured.response.Response subscribeApp(String path) {
        return newcomer.asApp()
                .contentType("application/x-www-form-urlencoded")
                .formParam("object", "page")
                .formParam("fields", "leadgen")
                .formParam("verify_token", "a token")
                .formParam("callback_url", url(path))
                .post("/" + app.appId() + "/subscriptions");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private Received next() throws InterruptedException {
        Received delivery = received.poll(15, TimeUnit.SECONDS);
        assertNotNull(delivery, "no delivery came");
        return delivery;
    }

    private void receive(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String query = exchange.getRequestURI().getRawQuery();
            answer(exchange, 200, query.replaceAll(".*hub.challenge=(\\d+).*", "$1"));
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(new Received(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"), body));
        answer(exchange, refusals.getAndDecrement() > 0 ? 500 : 200, "");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
