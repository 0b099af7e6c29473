package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadline.inbox.ErrorClass;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often Graph is asked when it does not answer as hoped. */
@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class GraphClientTest {
    private static final App ME = new App(TinyGraph.APP, TinyGraph.SECRET, "v26.0");
    private static final String OUTAGE = "<html>we are sorry</html>";

    @Inject
    GraphClient graph;

    @Inject
    Meta meta;

    private String id;

    @BeforeEach
    void somethingNew() {
        id = String.valueOf(System.nanoTime());
    }

    private GraphAnswer read() {
        return graph.get(ME, "token", id, Map.of());
    }

    private long asked() {
        return meta.wasAsked("GET " + id);
    }

    @Test
    void an_answer_is_asked_for_once() {
        meta.says("GET " + id, "{\"id\":\"1\"}");
        assertEquals("1", read().body().path("id").asText());
        assertEquals(1, asked());
    }

    @Test
    void an_outage_is_tried_once_more_and_no_further() {
        meta.says("GET " + id, 503, OUTAGE);
        GraphFailure failure = assertThrows(GraphFailure.class, this::read);
        assertEquals(ErrorClass.TRANSIENT, failure.errorClass());
        assertEquals(2, asked());
    }

    @Test
    void a_refusal_is_final() {
        meta.refuses("GET " + id, "OAuthException", 190, 460);
        assertEquals(
                ErrorClass.TOKEN, assertThrows(GraphFailure.class, this::read).errorClass());
        assertEquals(1, asked());
    }

    @Test
    void what_changes_something_is_never_tried_again_by_itself() {
        meta.says("POST " + id + "/subscribed_apps", 503, OUTAGE);
        assertThrows(GraphFailure.class, () -> graph.post(ME, "token", id + "/subscribed_apps", Map.of("a", "b")));
        assertEquals(1, meta.wasAsked("POST " + id + "/subscribed_apps"));
    }

    @Test
    void silence_ends_at_the_time_out() {
        meta.isSilentFor("GET " + id, Duration.ofSeconds(6));
        Instant begun = Instant.now();
        GraphFailure failure = assertThrows(GraphFailure.class, this::read);
        assertEquals(ErrorClass.TRANSIENT, failure.errorClass());
        assertTrue(Duration.between(begun, Instant.now()).compareTo(Duration.ofSeconds(6)) < 0);
        assertEquals(2, asked());
    }

    @Test
    void after_many_outages_nothing_is_sent_for_a_while_and_that_is_no_attempt() throws InterruptedException {
        meta.says("GET " + id, 503, OUTAGE);
        GraphFailure last = null;
        for (int i = 0; i < 40 && !(last instanceof GraphFailure.HeldBack); i++) {
            last = assertThrows(GraphFailure.class, this::read);
        }
        assertInstanceOf(GraphFailure.HeldBack.class, last);
        assertEquals(ErrorClass.THROTTLED, last.errorClass());
        assertTrue(last.throttle().isPresent());
        long sent = asked();
        assertInstanceOf(GraphFailure.HeldBack.class, assertThrows(GraphFailure.class, this::read));
        assertEquals(sent, asked());

        meta.says("GET " + id, "{\"id\":\"1\"}");
        Thread.sleep(GraphWire.BREAK.plusMillis(500));
        assertEquals("1", read().body().path("id").asText());
    }

    @Test
    void refusals_never_open_the_breaker() {
        meta.refuses("GET " + id, "OAuthException", 100, 33);
        for (int i = 0; i < 40; i++) {
            assertEquals(
                    ErrorClass.UNREADABLE,
                    assertThrows(GraphFailure.class, this::read).errorClass());
        }
        assertEquals(40, asked());
    }
}
