package io.leadline.meta;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.inbox.EventState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class MetaWebhookTest {
    private static final AtomicLong IDS = new AtomicLong(600_000_000_000_000L);

    @Inject
    Meta meta;

    @Inject
    EntityManager entities;

    @Inject
    WebhookSecrets secrets;

    @TestHTTPResource("/webhooks/meta")
    URI webhook;

    @BeforeEach
    void anew() throws SQLException {
        meta.startAnew();
        secrets.read();
    }

    private static String leadgen(String page, Object id) {
        return "{\"field\":\"leadgen\",\"value\":{\"leadgen_id\":" + id + ",\"page_id\":\"" + page
                + "\",\"form_id\":\"205\",\"created_time\":1}}";
    }

    private static String entry(String page, String changes) {
        return "{\"id\":\"" + page + "\",\"time\":1,\"changes\":[" + changes + "]}";
    }

    private static String body(String... entries) {
        return "{\"object\":\"page\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    /** A body with so many new leads of one page. */
    private static String batch(int size) {
        long first = IDS.getAndAdd(size);
        return body(entry(
                "104",
                LongStream.range(first, first + size)
                        .mapToObj(id -> leadgen("104", "\"" + id + "\""))
                        .collect(Collectors.joining(","))));
    }

    private static int post(String body) {
        return post(body, MetaSignature.of(body.getBytes(StandardCharsets.UTF_8), TinyGraph.SECRET));
    }

    private static int post(String body, String signature) {
        var request = given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return request.post("/webhooks/meta").statusCode();
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private long submissions() {
        return count("select count(*) from submission");
    }

    private String stateOf(String externalId) {
        return meta.eventOf(externalId);
    }

    @Test
    void ten_parallel_redeliveries_of_a_hundred_leads_are_a_hundred_submissions() throws Exception {
        long before = submissions();
        String body = batch(100);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                answers.add(threads.submit(() -> post(body)));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        }
        assertEquals(before + 100, submissions());
        assertEquals(0, count("""
                select (select sum(accepted) from intake_tally) - (select count(*) from inbox_event)
                """), "the tally counts each once");
    }

    @Test
    void parallel_deliveries_that_share_leads_in_another_order_do_not_block_each_other() throws Exception {
        long before = submissions();
        List<Long> ids =
                LongStream.range(0, 60).mapToObj(i -> IDS.getAndIncrement()).toList();
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                List<Long> order = i % 2 == 0 ? ids : ids.reversed();
                String body = body(entry(
                        "104", order.stream().map(id -> leadgen("104", id)).collect(Collectors.joining(","))));
                answers.add(threads.submit(() -> post(body)));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        }
        assertEquals(before + 60, submissions());
    }

    @Test
    void the_same_lead_twice_in_one_body_is_one_submission() {
        long before = submissions();
        long id = IDS.getAndIncrement();
        assertEquals(200, post(body(entry("104", leadgen("104", id) + "," + leadgen("104", "\"" + id + "\"")))));
        assertEquals(before + 1, submissions());
    }

    @Test
    void a_thousand_changes_in_one_body_are_a_thousand_events() {
        long before = submissions();
        assertEquals(200, post(batch(1_000)));
        assertEquals(before + 1_000, submissions());
    }

    @Test
    void several_pages_in_one_body_keep_their_own_events() {
        long first = IDS.getAndAdd(2);
        assertEquals(200, post(body(entry("104", leadgen("104", first)), entry("105", leadgen("105", first + 1)))));
        assertEquals(
                1, count("select count(*) from inbox_event where account = '104' and external_id = '" + first + "'"));
        assertEquals(
                1,
                count("select count(*) from inbox_event where account = '105' and external_id = '" + (first + 1)
                        + "'"));
    }

    @Test
    void a_body_that_is_no_json_is_kept_as_failed_and_answered() {
        long before = failed();
        assertEquals(200, post("{\"object\":\"page\",\"entry\":[ " + IDS.getAndIncrement() + " \0"));
        assertEquals(before + 1, failed());
    }

    private long failed() {
        return count("select count(*) from inbox_event where account = '-' and state = '" + EventState.FAILED + "'");
    }

    @Test
    void an_unknown_kind_is_kept_as_ignored_and_answered() {
        String id = String.valueOf(IDS.getAndIncrement());
        assertEquals(
                200,
                post("{\"object\":\"instagram\",\"entry\":[{\"id\":\"" + id
                        + "\",\"changes\":[{\"field\":\"comments\",\"value\":\"\\u0000 😀\"}]}]}"));
        assertEquals(1, count("select count(*) from inbox_event where state = 'IGNORED' and account = '" + id + "'"));
    }

    @Test
    void an_entry_without_changes_is_answered_and_makes_no_event() {
        long before = submissions();
        assertEquals(200, post(body("{\"id\":\"104\",\"time\":1}")));
        assertEquals(200, post(body()));
        assertEquals(before, submissions());
    }

    @Test
    void escaped_letters_are_signed_as_sent() {
        long id = IDS.getAndIncrement();
        String change = leadgen("104", id).replace("}}", ",\"x\":\"\\u00e4 \\ud83d\\ude00 a\\/b\",\"y\":\"ä 😀\"}}");
        assertEquals(200, post(body(entry("104", change))));
        assertTrue(!stateOf(String.valueOf(id)).equals("none"));
    }

    @Test
    void a_signature_that_is_missing_wrong_or_malformed_is_refused_and_nothing_is_stored() {
        long deliveries = count("select count(*) from delivery");
        String body = batch(1);
        String right = MetaSignature.of(body.getBytes(StandardCharsets.UTF_8), TinyGraph.SECRET);
        String foreign = MetaSignature.of(body.getBytes(StandardCharsets.UTF_8), "another secret");
        for (String signature : new String[] {null, "", foreign, right + "0", right.substring(7), "sha256=ä"}) {
            assertEquals(401, post(body, signature), signature);
        }
        assertEquals(deliveries, count("select count(*) from delivery"));
    }

    @Test
    void without_an_app_secret_meta_is_asked_to_come_again() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update meta_webhook set app_secret = null, previous_app_secret = null")
                .executeUpdate());
        secrets.read();
        assertEquals(503, post(batch(1)));
    }

    @Test
    void a_body_over_four_megabytes_is_too_large() throws IOException {
        assertEquals("413", statusOfDeclared(4 * 1024 * 1024 + 1));
    }

    @Test
    void a_body_just_under_the_limit_is_taken() {
        long id = IDS.getAndIncrement();
        String change = leadgen("104", id).replace("}}", ",\"x\":\"" + "y".repeat(4_000_000) + "\"}}");
        assertEquals(200, post(body(entry("104", change))));
    }

    @Test
    void the_challenge_of_the_verification_is_echoed_only_for_the_right_token() throws SQLException {
        String token = secrets.read().verifyToken();
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.challenge", "1158201444")
                .queryParam("hub.verify_token", token)
                .get("/webhooks/meta")
                .then()
                .statusCode(200)
                .body(equalTo("1158201444"));
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.challenge", "1158201444")
                .queryParam("hub.verify_token", token + "x")
                .get("/webhooks/meta")
                .then()
                .statusCode(403);
        given().get("/webhooks/meta").then().statusCode(400);
    }

    /** The answer to the headers alone: nobody waits for the body. */
    private String statusOfDeclared(int length) throws IOException {
        try (Socket socket = new Socket(webhook.getHost(), webhook.getPort())) {
            socket.setSoTimeout(20_000);
            String head = "POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.US_ASCII).substring(9);
        }
    }
}
