package io.leadline.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed webhook requests, made beforehand: the load generator then only reads them from a file.
 *
 * @param size bytes of each request; all have the same
 */
record Deliveries(Path file, int size, int count) {

    /** A lead that Meta tells of. Ids must all be of the same length. */
    record Change(String leadgen, String page, String form) {}

    static Deliveries write(Path file, String secret, Iterator<Change> changes) throws IOException {
        Files.createDirectories(file.getParent());
        Mac mac = mac(secret);
        int size = 0;
        int count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            while (changes.hasNext()) {
                byte[] request = request(mac, changes.next());
                if (size != 0 && request.length != size) {
                    throw new IllegalArgumentException("the requests differ in length");
                }
                size = request.length;
                count++;
                out.write(request);
            }
        }
        return new Deliveries(file, size, count);
    }

    private static byte[] request(Mac mac, Change change) {
        String body = """
                {"object":"page","entry":[{"id":"%2$s","time":1795305601,"changes":[{"field":"leadgen","value":{\
                "leadgen_id":"%1$s","page_id":"%2$s","form_id":"%3$s","ad_id":"120210000000000306",\
                "adgroup_id":"120210000000000407","created_time":1795305600}}]}]}""".formatted(change.leadgen, change.page, change.form);
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        String request = "POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nUser-Agent: facebookexternalua\r\n"
                + "Accept: */*\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                + "\r\nX-Hub-Signature-256: sha256=" + HexFormat.of().formatHex(mac.doFinal(bytes)) + "\r\n\r\n" + body;
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
