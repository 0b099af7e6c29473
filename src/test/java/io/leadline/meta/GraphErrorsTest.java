package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadline.inbox.ErrorClass;
import io.leadline.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphErrorsTest {

    @ParameterizedTest(name = "http {0}, {1} {2}/{3} is {4}")
    @CsvSource({
        "0,   '',                   0,     0,       TRANSIENT",
        "502, '',                   0,     0,       TRANSIENT",
        "200, '',                   0,     0,       TRANSIENT",
        "429, '',                   0,     0,       THROTTLED",
        "500, OAuthException,       1,     0,       TRANSIENT",
        "500, OAuthException,       1,     99,      TRANSIENT",
        "400, OAuthException,       1,     2853001, PERMISSION",
        "400, OAuthException,       2,     0,       TRANSIENT",
        "403, OAuthException,       4,     0,       THROTTLED",
        "400, OAuthException,       4,     2018022, THROTTLED",
        "400, OAuthException,       17,    2446079, THROTTLED",
        "400, OAuthException,       32,    0,       THROTTLED",
        "400, OAuthException,       613,   0,       THROTTLED",
        "400, OAuthException,       80001, 2494055, THROTTLED",
        "400, OAuthException,       80005, 0,       THROTTLED",
        "400, OAuthException,       80014, 0,       THROTTLED",
        "400, OAuthException,       3,     0,       PERMISSION",
        "403, OAuthException,       10,    0,       PERMISSION",
        "403, OAuthException,       200,   0,       PERMISSION",
        "403, OAuthException,       299,   0,       PERMISSION",
        "400, OAuthException,       190,   463,     TOKEN",
        "400, OAuthException,       190,   0,       TOKEN",
        "400, OAuthException,       102,   0,       TOKEN",
        "400, GraphMethodException, 100,   33,      UNREADABLE",
        "400, OAuthException,       100,   33,      UNREADABLE",
        "400, OAuthException,       100,   0,       UNREADABLE",
        "400, GraphMethodException, 100,   0,       CONFIGURATION",
        "400, OAuthException,       101,   0,       CONFIGURATION",
        "400, OAuthException,       2635,  0,       CONFIGURATION",
        "500, OAuthException,       9999,  0,       TRANSIENT",
        "400, OAuthException,       9999,  0,       UNREADABLE"
    })
    void a_refusal_is_classified_by_its_numbers(int http, String type, int code, int subcode, ErrorClass expected) {
        assertEquals(
                expected,
                GraphErrors.classify(new GraphError(http, type, code, subcode, false, null, "whatever it says")));
    }

    @Test
    void an_unknown_code_that_graph_marks_as_passing_is_tried_again() {
        assertEquals(ErrorClass.TRANSIENT, GraphErrors.classify(new GraphError(400, "", 9999, 0, true, null, null)));
    }

    @Test
    void the_breaker_counts_breakdowns_and_no_refusals() {
        assertInstanceOf(GraphFailure.Down.class, GraphFailure.of(GraphError.unreachable("reset"), null));
        assertInstanceOf(
                GraphFailure.Down.class, GraphFailure.of(new GraphError(500, "", 1, 0, false, null, null), null));
        GraphFailure passing = GraphFailure.of(new GraphError(400, "", 2, 0, true, null, null), null);
        assertInstanceOf(GraphFailure.Passing.class, passing);
        assertFalse(passing instanceof GraphFailure.Down);
        GraphFailure refusal = GraphFailure.of(new GraphError(403, "", 200, 0, false, null, null), null);
        assertFalse(refusal instanceof GraphFailure.Passing);
    }

    @Test
    void a_token_that_graph_repeats_in_its_message_is_cut_out() {
        var error = GraphError.of(
                400, Json.read("{\"message\":\"Malformed access token EAABsbCS1iHgBAKZC3dummydummy\",\"code\":190}"));
        assertEquals("Meta error 190: Malformed access token …", error.text());
    }
}
