package io.leadline.staff;

import io.leadline.platform.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that mail can be sent to, and the key under which it signs in. */
record EmailAddress(String text, String key) {
    /** Narrower than the RFC: nothing that could be read as a second address or another header. */
    private static final Pattern SAFE =
            Pattern.compile("[^\\s@<>(),;:\"\\\\\\[\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{3,}");

    static Optional<EmailAddress> parse(String raw) {
        String text = Text.clean(raw);
        String key = Text.emailKey(raw);
        return key == null || !SAFE.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(new EmailAddress(text, key));
    }
}
