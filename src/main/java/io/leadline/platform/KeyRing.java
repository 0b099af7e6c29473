package io.leadline.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for what is stored encrypted: AES-256-GCM, the key's number in front of each ciphertext so that keys can be
 * rotated, and the place of the value (table, column, row) as associated data so that a ciphertext copied to another
 * row does not decrypt.
 *
 * <p>Wire form: 1 byte key id, 12 bytes nonce, ciphertext with tag.
 */
public final class KeyRing {
    private static final int NONCE = 12;

    private final Map<Integer, byte[]> keys;
    private final int current;

    private KeyRing(Map<Integer, byte[]> keys, int current) {
        this.keys = keys;
        this.current = current;
    }

    /** @param spec {@code 2:hex,1:hex}: the first is used for new values, the others still decrypt */
    public static KeyRing parse(String spec) {
        Map<Integer, byte[]> keys = new LinkedHashMap<>();
        for (String part : spec.strip().split("[,\\s]+")) {
            int colon = part.indexOf(':');
            int id = Integer.parseInt(part.substring(0, colon));
            byte[] key = java.util.HexFormat.of().parseHex(part.substring(colon + 1));
            if (id < 1 || id > 127 || key.length != 32 || keys.put(id, key) != null) {
                throw new IllegalArgumentException(
                        "an encryption key needs its own number from 1 to 127 and 64 hex digits");
            }
        }
        return new KeyRing(keys, keys.keySet().iterator().next());
    }

    public byte[] encrypt(String plain, String place) {
        byte[] nonce = Randomness.bytes(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, place, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put((byte) current)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public String decrypt(byte[] stored, String place) {
        byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
        byte[] sealed = Arrays.copyOfRange(stored, 1 + NONCE, stored.length);
        return new String(run(Cipher.DECRYPT_MODE, stored[0], nonce, place, sealed), StandardCharsets.UTF_8);
    }

    /** Whether this ring has the key that the stored value names. */
    public boolean knows(byte[] stored) {
        return keys.containsKey((int) stored[0]);
    }

    /** Whether the value was made with the key that new values get; if not, a rotation should make it anew. */
    public boolean isCurrent(byte[] stored) {
        return stored[0] == current;
    }

    /** A keyed hash for what must be found again but not read: HMAC-SHA256 under the current key. */
    public byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(current), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] run(int mode, int keyId, byte[] nonce, String place, byte[] input) {
        byte[] key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException(
                    "a stored value needs encryption key " + keyId + ", which is not in the key ring");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "a stored value could not be read: " + wrong.getClass().getSimpleName());
        }
    }
}
