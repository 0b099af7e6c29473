package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One part of a paged edge. A part can be empty and still have a next one. */
record GraphPage(GraphAnswer answer, URI graph) {

    List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        answer.body().path("data").forEach(items::add);
        return items;
    }

    /**
     * Where it goes on, without anything secret in it, so that it can be kept. Only an address of the Graph we asked is
     * followed, because the token goes with it.
     */
    Optional<String> next() {
        String next = answer.body().path("paging").path("next").asText("");
        if (next.isEmpty()) {
            return Optional.empty();
        }
        if (!GraphAddress.isWithin(graph, next)) {
            throw new GraphFailure(GraphError.unreachable("the next page lies on another host"), null);
        }
        return Optional.of(withoutSecrets(next));
    }

    private static String withoutSecrets(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        return address.substring(0, query + 1)
                + Arrays.stream(address.substring(query + 1).split("&"))
                        .filter(part -> !part.startsWith("appsecret_proof=") && !part.startsWith("access_token="))
                        .collect(Collectors.joining("&"));
    }
}
