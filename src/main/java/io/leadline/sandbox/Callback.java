package io.leadline.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** The verification of a callback address. Only this machine is ever called. */
@ApplicationScoped
class Callback {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Sends Meta's GET and expects the challenge back. */
    void verify(String callbackUrl, String verifyToken) {
        if (!onThisMachine(callbackUrl)) {
            throw GraphFailure.invalid("The callback_url must be on this machine: the sandbox calls nobody else");
        }
        String challenge = Integer.toString(1_000_000_000 + (int) (Math.random() * 1_000_000_000));
        HttpResponse<String> answer = get(callbackUrl + "?hub.mode=subscribe&hub.challenge=" + challenge
                + "&hub.verify_token=" + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw failed("HTTP Status Code = " + answer.statusCode() + "; HTTP Message = " + "Refused");
        }
        if (!answer.body().strip().equals(challenge)) {
            throw failed("HTTP Status Code = 200; the response does not match the challenge");
        }
    }

    static boolean onThisMachine(String url) {
        try {
            URI uri = URI.create(url);
            return "http".equals(uri.getScheme())
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && LOOPBACK.contains(uri.getHost())
                    && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (IllegalArgumentException | NullPointerException | IOException noAddress) {
            return false;
        }
    }

    private HttpResponse<String> get(String url) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw failed(
                    "curl_errno = 28; curl_error = " + unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed("curl_errno = 42");
        }
    }

    private static GraphFailure failed(String how) {
        return GraphFailure.oauth(
                400, 2200, null, "(#2200) Callback verification failed with the following errors: " + how);
    }
}
