package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** One page of an edge: {@code data} with {@code paging}, whose {@code next} is there only when there is more. */
final class GraphList {
    private static final int LARGEST = 500;

    private GraphList() {}

    static int limit(GraphRequest request) {
        String asked = request.parameter("limit");
        if (asked == null) {
            return 25;
        }
        try {
            return Math.max(1, Math.min(Integer.parseInt(asked), LARGEST));
        } catch (NumberFormatException notANumber) {
            throw GraphFailure.invalid("Param limit must be an integer");
        }
    }

    /** The key of the row that the page comes after; null at the beginning. */
    static String after(GraphRequest request) {
        String cursor = request.parameter("after");
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw GraphFailure.invalid("Invalid cursors values");
        }
    }

    /** @param rows {@code limit + 1} rows when there are more */
    static <T> ObjectNode of(
            List<T> rows, int limit, UriInfo uri, Function<T, String> key, Function<T, ? extends JsonNode> node) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        List<T> shown = rows.subList(0, Math.min(limit, rows.size()));
        list.putArray("data")
                .addAll(shown.stream().map(node).map(JsonNode.class::cast).toList());
        if (shown.isEmpty()) {
            return list;
        }
        String last = cursor(key.apply(shown.getLast()));
        ObjectNode paging = list.putObject("paging");
        paging.putObject("cursors")
                .put("before", cursor(key.apply(shown.getFirst())))
                .put("after", last);
        if (rows.size() > limit) {
            paging.put("next", link(uri, last));
        }
        return list;
    }

    /** An empty page that has a next one all the same. */
    static ObjectNode emptyBefore(UriInfo uri, String key) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("data");
        list.putObject("paging").put("next", link(uri, cursor(key)));
        return list;
    }

    /** The page, but with a next one on a host that is none of Meta's. */
    static ObjectNode leadingAway(ObjectNode list, UriInfo uri) {
        String next = UriBuilder.fromUri(link(uri, cursor("away")))
                .scheme("https")
                .host("graph.example.test")
                .port(-1)
                .build()
                .toString();
        list.withObject("/paging").put("next", next);
        return list;
    }

    /** The rows after a key of a list that is small enough to be held whole. */
    static <T> List<T> page(List<T> all, String after, int limit, Function<T, String> key) {
        int start = 0;
        for (int i = 0; after != null && i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(after)) {
                start = i + 1;
            }
        }
        return all.subList(start, Math.min(all.size(), start + limit + 1));
    }

    /** The same request with another cursor; with a token in it only when the token came in the query. */
    private static String link(UriInfo uri, String after) {
        return UriBuilder.fromUri(uri.getRequestUri())
                .replaceQueryParam("appsecret_proof")
                .replaceQueryParam("after", after)
                .build()
                .toString();
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
