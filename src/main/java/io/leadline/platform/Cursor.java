package io.leadline.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list that is sorted by time and id, newest first: the last row seen, and which way to go from it.
 * Opaque on the wire.
 */
public record Cursor(Instant at, UUID id, boolean backwards) {

    public static Cursor after(Instant at, UUID id) {
        return new Cursor(at, id, false);
    }

    public static Cursor before(Instant at, UUID id) {
        return new Cursor(at, id, true);
    }

    /** @return null for no cursor; a problem when the text is none of ours */
    public static Cursor parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|");
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            return new Cursor(at, UUID.fromString(parts[3]), parts[0].equals("b"));
        } catch (RuntimeException notOurs) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }

    @Override
    public String toString() {
        String plain = (backwards ? "b|" : "f|") + at.getEpochSecond() + "|" + at.getNano() + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
