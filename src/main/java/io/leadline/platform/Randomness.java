package io.leadline.platform;

import java.security.SecureRandom;

/**
 * Bytes that nobody can guess. One class holds the generator, since a native executable must make it when it starts and
 * not when it is built: {@code application.properties} names this class for it.
 */
public final class Randomness {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** @return from 0 to one below {@code bound} */
    public static int below(int bound) {
        return RANDOM.nextInt(bound);
    }
}
