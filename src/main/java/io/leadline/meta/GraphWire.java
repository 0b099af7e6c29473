package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** One request to Graph and its answer. Neither address nor answer is ever logged: both can hold tokens. */
@ApplicationScoped
class GraphWire {
    /** How long nothing is sent once Graph was found in trouble. */
    static final Duration BREAK = Duration.ofSeconds(5);

    private static final int LARGEST_ANSWER = 8 << 20;

    private final HttpClient http;
    private final Duration readTimeout;
    private final Clock clock;

    GraphWire(MetaConfig config, Clock clock) {
        this.readTimeout = config.readTimeout();
        this.clock = clock;
        // Redirects stay off: a token must not follow one to another host.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /** The breaker counts broken connections, time-outs and 5xx; a refusal by Graph is an answer, not a breakdown. */
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.75,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {GraphFailure.Down.class, TimeoutException.class})
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    GraphAnswer exchange(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(readTimeout).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return understand(response, body.readNBytes(LARGEST_ANSWER + 1));
            }
        } catch (IOException broken) {
            throw new GraphFailure.Down(GraphError.unreachable(broken.getClass().getSimpleName()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GraphFailure.Down(GraphError.unreachable("interrupted"));
        }
    }

    private GraphAnswer understand(HttpResponse<?> response, byte[] bytes) {
        int status = response.statusCode();
        var throttle = Throttle.read(name -> response.headers().firstValue(name), clock.instant());
        JsonNode body = parse(bytes);
        if (body != null && body.path("error").isObject()) {
            throw GraphFailure.of(GraphError.of(status, body.path("error")), throttle.orElse(null));
        }
        if (body == null || status != 200) {
            throw GraphFailure.of(GraphError.unreadable(status), throttle.orElse(null));
        }
        return new GraphAnswer(
                body, throttle, Throttle.used(name -> response.headers().firstValue(name)));
    }

    /** @return null for what is no JSON object: a page of HTML at an outage, nothing at all, or far too much */
    private static JsonNode parse(byte[] bytes) {
        if (bytes.length > LARGEST_ANSWER) {
            return null;
        }
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            return body != null && body.isObject() ? body : null;
        } catch (IOException notJson) {
            return null;
        }
    }
}
