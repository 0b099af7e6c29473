package io.leadline.staff;

import io.leadline.platform.Text;
import java.util.Optional;
import java.util.Set;

/** What a password must not be. Length counts most; no rules about digits and signs, which make people write it down. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Common ones of twelve characters and more; shorter ones are refused anyway. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789123",
            "123123123123",
            "111111111111",
            "000000000000",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdf",
            "qwerty123456",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "password1234",
            "passwordpassword",
            "password12345",
            "password123456",
            "passw0rd1234",
            "administrator",
            "administrator1",
            "welcome12345",
            "iloveyou1234",
            "abcdefghijkl",
            "abc123abc123",
            "abcd12345678",
            "letmein12345",
            "changeme1234",
            "changemenow1",
            "leadline1234",
            "leadlineleadline",
            "football1234",
            "йцукенгшщзхъ",
            "пароль123456",
            "qazwsxedcrfv",
            "zxcvbnm12345",
            "asdfghjkl123",
            "sifre1234567",
            "parola123456",
            "haslo1234567",
            "qwertyqwerty",
            "monkey123456");

    private PasswordRules() {}

    /** @return why the password is refused, or nothing when it is good */
    static Optional<String> refusal(String password, String email, String name) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters");
        }
        if (length > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        String folded = Text.fold(password);
        if (folded.equals(Text.fold(email)) || folded.equals(Text.fold(name))) {
            return Optional.of("must not be your e-mail address or your name");
        }
        if (COMMON.contains(password.toLowerCase(java.util.Locale.ROOT))
                || password.chars().distinct().count() < 4) {
            return Optional.of("is one of the passwords that are tried first");
        }
        return Optional.empty();
    }
}
