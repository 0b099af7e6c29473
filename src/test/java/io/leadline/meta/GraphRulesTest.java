package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.platform.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final URI GRAPH = URI.create("https://graph.facebook.com");

    @Test
    void appsecret_proof_is_the_published_one() {
        assertEquals(
                "df4256903ba4e23636cc142117aa632133d75c642bd2a68955be1443bd14deb9",
                new App("1", "foo_secret", "v26.0").proof("foo_token"));
    }

    @Test
    void an_app_does_not_print_its_secret() {
        assertFalse(new App("1", "foo_secret", "v26.0").toString().contains("foo_secret"));
    }

    @Test
    void a_next_page_of_the_same_graph_is_followed() {
        assertTrue(GraphAddress.isWithin(GRAPH, "https://graph.facebook.com/v26.0/104/leadgen_forms?after=QVF2"));
        assertTrue(GraphAddress.isWithin(GRAPH, "https://GRAPH.facebook.com:443/v26.0/x"));
        assertTrue(GraphAddress.isWithin(
                URI.create("http://127.0.0.1:8080/sandbox/graph"), "http://127.0.0.1:8080/sandbox/graph/v26.0/x?a=b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.facebook.com/v26.0/x",
                "https://graph.facebook.com.evil.test/v26.0/x",
                "https://graph.facebook.com@evil.test/v26.0/x",
                "https://graph.facebook.com:444/v26.0/x",
                "https://evil.test/?https://graph.facebook.com/v26.0/x",
                "/v26.0/x",
                "not an address"
            })
    void a_next_page_elsewhere_is_not_followed(String next) {
        assertFalse(GraphAddress.isWithin(GRAPH, next));
    }

    @Test
    void a_next_page_outside_of_the_graphs_path_is_not_followed() {
        URI sandbox = URI.create("http://127.0.0.1:8080/sandbox/graph");
        assertFalse(GraphAddress.isWithin(sandbox, "http://127.0.0.1:8080/sandbox/graph/../../api/session"));
    }

    @Test
    void business_usage_speaks_in_minutes() {
        var throttle = throttle(Map.of(
                "X-Business-Use-Case-Usage",
                "{\"508\":[{\"type\":\"leadgen\",\"call_count\":97,\"estimated_time_to_regain_access\":19}]}"));
        assertEquals(Optional.of(NOW.plusSeconds(19 * 60)), throttle.map(Throttle::until));
        assertFalse(throttle.get().whole());
    }

    @Test
    void a_full_app_stops_everything_for_a_while() {
        var throttle = throttle(Map.of("X-App-Usage", "{\"call_count\":28,\"total_time\":95,\"total_cputime\":25}"));
        assertEquals(Optional.of(NOW.plusSeconds(60)), throttle.map(Throttle::until));
        assertTrue(throttle.get().whole());
    }

    @Test
    void little_usage_and_nonsense_stop_nothing() {
        assertTrue(throttle(Map.of("X-App-Usage", "{\"call_count\":94}", "X-Page-Usage", "nonsense"))
                .isEmpty());
        assertTrue(throttle(Map.of("X-Business-Use-Case-Usage", "[1,2]")).isEmpty());
    }

    @Test
    void the_newest_living_grant_that_may_read_leads_is_used() {
        var old = grant("2026-11-01T00:00:00Z", true, null, "ADVERTISE");
        var dead = grant("2026-11-22T00:00:00Z", false, null, "ADVERTISE");
        var expired = grant("2026-11-21T00:00:00Z", true, NOW, "ADVERTISE");
        var idle = grant("2026-11-20T00:00:00Z", true, null, "MODERATE");
        var newer = grant("2026-11-02T00:00:00Z", true, NOW.plusSeconds(1), "ADVERTISE");
        var all = List.of(old, dead, expired, idle, newer);
        assertEquals(Optional.of(newer), BestGrant.of(all, BestGrant.Use.LEADS, NOW));
        assertEquals(Optional.of(idle), BestGrant.of(all, BestGrant.Use.SUBSCRIBING, NOW));
        assertEquals(Optional.empty(), BestGrant.of(List.of(dead, expired), BestGrant.Use.LEADS, NOW));
    }

    @Test
    void a_grant_without_the_permission_for_leads_reads_none() {
        var grant = new BestGrant.Candidate(
                UUID.randomUUID(), 1, List.of("ADVERTISE"), List.of("pages_show_list"), true, null, NOW);
        assertTrue(BestGrant.of(List.of(grant), BestGrant.Use.LEADS, NOW).isEmpty());
    }

    @Test
    void what_was_declined_or_is_needed_counts_as_missing() {
        List<String> granted =
                Scopes.ASKED.stream().filter(s -> !s.startsWith("pages_me")).toList();
        assertEquals(List.of(), Scopes.missing(granted, List.of()));
        assertEquals(List.of("pages_messaging"), Scopes.missing(granted, List.of("pages_messaging")));
        assertTrue(Scopes.missing(List.of(), List.of()).contains("leads_retrieval"));
    }

    @Test
    void stored_json_stays_ascii() {
        assertEquals("{\"a\":\"\\u044F\"}", Json.write(Map.of("a", "я")));
    }

    private static Optional<Throttle> throttle(Map<String, String> headers) {
        return Throttle.read(name -> Optional.ofNullable(headers.get(name)), NOW);
    }

    private static BestGrant.Candidate grant(String listedAt, boolean valid, Instant expires, String task) {
        return new BestGrant.Candidate(
                UUID.randomUUID(),
                1,
                List.of(task),
                List.of("leads_retrieval"),
                valid,
                expires,
                Instant.parse(listedAt));
    }
}
