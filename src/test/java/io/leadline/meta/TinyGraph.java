package io.leadline.meta;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadline.platform.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A Graph that answers what a test told it to by {@code POST /told}, and refuses a wrong proof of the app's secret. A login
 * code is its own token. What it was not told it does not know (100/33).
 */
public class TinyGraph implements QuarkusTestResourceLifecycleManager {
    static final String APP = "700";
    static final String SECRET = "tiny-secret-0123";

    private final Map<String, Answer> told = new ConcurrentHashMap<>();
    private HttpServer server;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> queries = new ConcurrentHashMap<>();

    /** @param delay in milliseconds; @param usage of the app's calls, in percent */
    private record Answer(int status, String body, long delay, int usage) {
        Answer(int status, String body) {
            this(status, body, 0, 0);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/told", this::tell);
        server.createContext("/asked", this::countAsked);
        server.createContext("/v26.0/", this::ask);
        server.start();
        return Map.of(
                "leadline.meta.graph-url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "leadline.meta.read-timeout",
                "2s");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void tell(HttpExchange exchange) throws IOException {
        var what = Json.MAPPER.readTree(exchange.getRequestBody());
        told.put(
                what.path("ask").asText(),
                new Answer(
                        what.path("status").asInt(),
                        what.path("answer").asText(),
                        what.path("delay").asLong(),
                        what.path("usage").asInt()));
        send(exchange, new Answer(200, "{}"));
    }

    private void countAsked(HttpExchange exchange) throws IOException {
        String ask = query(exchange.getRequestURI().getRawQuery()).get("ask");
        send(
                exchange,
                new Answer(
                        200,
                        Json.write(Map.of(
                                "times", asked.getOrDefault(ask, 0), "query", queries.getOrDefault(ask, Map.of())))));
    }

    private void ask(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath().substring("/v26.0/".length());
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String token = header == null ? "" : header.substring("Bearer ".length());
        if (header != null && !new App(APP, SECRET, "").proof(token).equals(query.get("appsecret_proof"))) {
            send(exchange, error("GraphMethodException", 100, 0));
            return;
        }
        String subject = path.equals("debug_token") ? query.get("input_token") : token;
        String ask = exchange.getRequestMethod() + " " + path;
        asked.merge(ask, 1, Integer::sum);
        queries.put(ask, query);
        Answer answer = told.get(ask + " " + subject);
        send(exchange, answer != null ? answer : told.getOrDefault(ask, byItself(path, query)));
    }

    private static Answer byItself(String path, Map<String, String> query) {
        return switch (path) {
            case "oauth/access_token" ->
                ok(Map.of("access_token", query.getOrDefault("code", query.get("fb_exchange_token"))));
            case "debug_token" -> ok(Map.of("data", Map.of("is_valid", true, "app_id", APP, "expires_at", 0)));
            case "me/permissions" ->
                ok(Map.of(
                        "data",
                        Scopes.ASKED.stream()
                                .map(scope -> Map.of("permission", scope, "status", "granted"))
                                .toList()));
            default -> error("GraphMethodException", 100, 33);
        };
    }

    private static Answer ok(Map<String, ?> body) {
        return new Answer(200, Json.write(body));
    }

    static String page(String id, String name, String token) {
        return Json.write(Map.of(
                "data",
                List.of(Map.of(
                        "id", id, "name", name, "access_token", token, "tasks", List.of("ADVERTISE", "MANAGE")))));
    }

    static String refusal(String type, int code, int subcode) {
        return error(type, code, subcode).body();
    }

    private static Answer error(String type, int code, int subcode) {
        Map<String, Object> error = new HashMap<>(Map.of("type", type, "code", code, "fbtrace_id", "T1"));
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        return new Answer(400, Json.write(Map.of("error", error)));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        pause(answer.delay());
        if (answer.usage() > 0) {
            exchange.getResponseHeaders().add("X-App-Usage", "{\"call_count\":" + answer.usage() + "}");
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
