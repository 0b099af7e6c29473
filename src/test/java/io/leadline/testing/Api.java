package io.leadline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leadline.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One person's use of a running server over HTTP: keeps the cookies, sends the header that changes need, speaks JSON. */
public final class Api {

    /** @param body the JSON of the answer; a missing node when there is none */
    public record Answer(int status, JsonNode body, String text, Map<String, List<String>> headers) {
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but got " + status + ": " + text);
            }
            return this;
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }
    }

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public Api(URI base) {
        this.base = base;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param body anything that Jackson can write; null: none */
    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    public Answer delete(String path) {
        return json("DELETE", path, null);
    }

    /** As a browser submits a form. */
    public Answer submit(String path, List<Map.Entry<String, String>> fields) {
        String form = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Signs the first administrator in, choosing a password of their own when the one-time password still holds. */
    public Api signInFirst() {
        Map<String, String> own = Map.of("email", LeadlineServer.ADMINISTRATOR, "password", "chosen-by-the-test");
        if (post(
                                "/api/session",
                                Map.of(
                                        "email",
                                        LeadlineServer.ADMINISTRATOR,
                                        "password",
                                        LeadlineServer.ONE_TIME_PASSWORD))
                        .status()
                == 200) {
            put(
                            "/api/session/password",
                            Map.of("current", LeadlineServer.ONE_TIME_PASSWORD, "next", "chosen-by-the-test"))
                    .expect(204);
        }
        post("/api/session", own).expect(200);
        return this;
    }

    private Answer json(String method, String path, Object body) {
        HttpRequest.Builder request = request(path).header("X-Leadline", "1");
        if (body == null) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(body))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(
                    answer.statusCode(),
                    body(answer),
                    answer.body(),
                    answer.headers().map());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) {
        boolean json = answer.headers().firstValue("content-type").orElse("").contains("json");
        return json ? Json.read(answer.body()) : MissingNode.getInstance();
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
