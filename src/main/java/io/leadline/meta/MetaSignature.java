package io.leadline.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Meta's signature of a delivery: {@code X-Hub-Signature-256: sha256=<64 lower-case hex digits>}, the HMAC-SHA256 of the raw
 * bytes under the App Secret. The bytes are hashed as they came: Meta signs its own escaped form, and a body that was parsed
 * and written again no longer fits.
 */
final class MetaSignature {
    private static final int LENGTH = "sha256=".length() + 64;

    /** Looking the algorithm up costs more than hashing a delivery with it. */
    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(MetaSignature::mac);

    private MetaSignature() {}

    /** @param secrets the App Secret, and the previous one while it is still accepted */
    static boolean genuine(String header, byte[] body, List<String> secrets) {
        if (header == null || header.length() != LENGTH || !header.startsWith("sha256=")) {
            return false;
        }
        byte[] claimed = header.getBytes(StandardCharsets.US_ASCII);
        boolean genuine = false;
        for (String secret : secrets) {
            // every secret is tried, so that the time does not tell which one fitted
            genuine |= MessageDigest.isEqual(of(body, secret).getBytes(StandardCharsets.US_ASCII), claimed);
        }
        return genuine;
    }

    static String of(byte[] body, String secret) {
        try {
            Mac mac = MACS.get();
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
