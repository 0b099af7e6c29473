package io.leadline.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two things Meta makes with the App Secret: signatures of deliveries and proofs of access tokens. */
final class Signature {
    private Signature() {}

    /** Value of {@code X-Hub-Signature-256} for exactly these bytes. */
    static String header(String appSecret, byte[] body) {
        return "sha256=" + hmac(appSecret, body);
    }

    static String proof(String appSecret, String accessToken) {
        return hmac(appSecret, accessToken.getBytes(StandardCharsets.UTF_8));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
