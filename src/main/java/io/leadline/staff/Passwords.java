package io.leadline.staff;

import io.leadline.platform.Problem;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords, slowly on purpose. Never more than two at a time, with a short queue: a flood of sign-ins
 * must leave the processor and the worker threads to the leads. Never call it inside a transaction.
 */
@ApplicationScoped
class Passwords {
    private static final int COST = 12;
    private static final int AT_A_TIME = 2;
    private static final int QUEUE = 20;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** Of a password that nobody knows. Checked against when there is no such account, so that the answer takes just as long. */
    private static final String NOBODY = "$2a$12$GCgl.I7UpDEKYgQNZ9XnSeccikTKr9MD7HwYzQdLEbWrcAkTh3BbG";

    String hash(String password) {
        return slowly(() -> BcryptUtil.bcryptHash(shortened(password), COST));
    }

    /** @param hash null for an account that is not there or has no password */
    boolean matches(String password, String hash) {
        boolean same = slowly(() -> BcryptUtil.matches(shortened(password), hash == null ? NOBODY : hash));
        return same && hash != null;
    }

    /** bcrypt reads 72 bytes and stops at a zero; hashed and written as text, every byte of a long password counts. */
    private static String shortened(String password) {
        return Base64.getEncoder().encodeToString(Token.hash(password));
    }

    private <T> T slowly(Supplier<T> work) {
        if (places.getQueueLength() >= QUEUE || !place()) {
            throw Problem.of(429, "too-many-requests", "Too many people are signing in just now.")
                    .with("retryAfter", LONGEST_WAIT_SECONDS);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
