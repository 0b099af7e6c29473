package io.leadline.staff;

import io.leadline.platform.Randomness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** An opaque random token of 256 bits. The holder has it; we keep its hash. */
final class Token {

    private Token() {}

    static String random() {
        byte[] bytes = Randomness.bytes(32);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** No salt and no slow hash needed: nobody guesses 256 random bits. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
