package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Text;

/**
 * What Graph said when it refused, without anything that looks like a token.
 *
 * @param http 0 when there was no answer
 * @param code 0 when the answer was not Graph's envelope
 * @param subcode 0 when there is none
 * @param message for people only: nothing is ever decided by it
 */
record GraphError(
        int http, String type, int code, int subcode, boolean markedTransient, String fbtraceId, String message) {

    static GraphError unreachable(String what) {
        return new GraphError(0, null, 0, 0, true, null, what);
    }

    static GraphError unreadable(int http) {
        return new GraphError(http, null, 0, 0, true, null, "the answer was not Graph's JSON");
    }

    static GraphError of(int http, JsonNode error) {
        return new GraphError(
                http,
                Text.clean(error.path("type").asText(null), 80),
                error.path("code").asInt(),
                error.path("error_subcode").asInt(),
                error.path("is_transient").asBoolean(),
                Text.clean(error.path("fbtrace_id").asText(null), 80),
                withoutTokens(Text.clean(error.path("message").asText(null), 300)));
    }

    /** Graph repeats a malformed token in its message. */
    private static String withoutTokens(String message) {
        return message == null ? null : message.replaceAll("[A-Za-z0-9_|%.-]{24,}", "…");
    }

    String text() {
        StringBuilder text = new StringBuilder(code == 0 ? "No answer from Meta" : "Meta error " + code);
        if (subcode != 0) {
            text.append('/').append(subcode);
        }
        if (code == 0 && http != 0) {
            text.append(" (HTTP ").append(http).append(')');
        }
        if (message != null) {
            text.append(": ").append(message);
        }
        return text.append(fbtraceId == null ? "" : " [trace " + fbtraceId + "]")
                .toString();
    }
}
