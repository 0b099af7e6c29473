package io.leadline.browser;

import io.leadline.testing.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One delivery as Meta sends it and as Meta signs it, made by hand as the README shows. */
record Delivery(String pageId, String formId, String leadgenId) {

    /** @return the status of the answer */
    int send(URI base, Api administrator) throws IOException, InterruptedException {
        String secret = administrator
                .post("/api/meta/settings/app-secret/reveals", Map.of())
                .expect(200)
                .body()
                .path("appSecret")
                .asText();
        String body = body(Clock.systemUTC().instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/webhooks/meta"))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + hmac(secret, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private String body(long now) {
        return """
                {"object":"page","entry":[{"id":"%1$s","time":%4$d,"changes":[{"field":"leadgen","value":\
                {"leadgen_id":"%3$s","page_id":"%1$s","form_id":"%2$s","created_time":%4$d}}]}]}""".formatted(pageId, formId, leadgenId, now);
    }

    private static String hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
