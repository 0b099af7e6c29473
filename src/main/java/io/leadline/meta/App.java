package io.leadline.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Meta app that calls are made for.
 *
 * @param version of the Graph API, such as {@code v26.0}
 */
record App(String id, String secret, String version) {

    /** The app's own token, for what no person is needed for. */
    String token() {
        return id + "|" + secret;
    }

    /** {@code appsecret_proof}: that the sender of the token also knows the app's secret. */
    String proof(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "App[" + id + ", " + version + "]";
    }
}
