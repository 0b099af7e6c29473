package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * The one way to Graph. Tokens travel in a header, so that Graph's own {@code next} addresses hold none; every call
 * proves the app's secret. Call it outside transactions.
 */
@ApplicationScoped
class GraphClient {
    private static final int MOST_PAGES = 50;

    private final GraphWire wire;
    private final URI base;
    private final Clock clock;

    GraphClient(GraphWire wire, MetaConfig config, Clock clock) {
        this.clock = clock;
        this.wire = wire;
        this.base = config.graphUrl();
    }

    /** @param token null only for the exchange of a login code, which proves itself by the secret */
    @Retry(maxRetries = 1, delay = 200, jitter = 100, retryOn = GraphFailure.Passing.class)
    GraphAnswer get(App app, String token, String path, Map<String, String> query) {
        return call(() ->
                wire.exchange(request(address(app, token, path, query), token).GET()));
    }

    /** Not tried again by itself: what was asked may have been done. */
    GraphAnswer exchangeCode(App app, Map<String, String> query) {
        return call(() -> wire.exchange(
                request(address(app, null, "oauth/access_token", query), null).GET()));
    }

    GraphAnswer post(App app, String token, String path, Map<String, String> form) {
        return call(() -> wire.exchange(request(address(app, token, path, Map.of()), token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))));
    }

    GraphAnswer delete(App app, String token, String path) {
        return call(() -> wire.exchange(
                request(address(app, token, path, Map.of()), token).DELETE()));
    }

    /** All items of a paged edge. A page can be empty and still have a next one. */
    List<JsonNode> all(App app, String token, String path, Map<String, String> query) {
        List<JsonNode> items = new ArrayList<>();
        GraphPage page = part(get(app, token, path, query));
        for (int pages = 1; ; pages++) {
            items.addAll(page.items());
            Optional<String> after = page.next();
            if (after.isEmpty() || pages == MOST_PAGES) {
                return items;
            }
            page = part(follow(app, token, after.get()));
        }
    }

    /** @param next as {@link GraphPage#next} said it */
    @Retry(maxRetries = 1, delay = 200, jitter = 100, retryOn = GraphFailure.Passing.class)
    GraphAnswer follow(App app, String token, String next) {
        String proven = next + (next.contains("?") ? "&" : "?") + "appsecret_proof=" + app.proof(token);
        return call(() -> wire.exchange(request(URI.create(proven), token).GET()));
    }

    GraphPage part(GraphAnswer answer) {
        return new GraphPage(answer, base);
    }

    private GraphAnswer call(Supplier<GraphAnswer> exchange) {
        try {
            return exchange.get();
        } catch (TimeoutException slow) {
            throw new GraphFailure.Down(GraphError.unreachable("time-out"));
        } catch (CircuitBreakerOpenException open) {
            throw new GraphFailure.HeldBack(clock.instant().plus(GraphWire.BREAK));
        }
    }

    private static HttpRequest.Builder request(URI address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI address(App app, String token, String path, Map<String, String> query) {
        Map<String, String> all = new LinkedHashMap<>(query);
        if (token != null) {
            all.put("appsecret_proof", app.proof(token));
        }
        return URI.create(base + "/" + app.version() + "/" + path + (all.isEmpty() ? "" : "?" + encoded(all)));
    }

    static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
