package io.leadline.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Text as people type it made safe to keep and to compare. */
public final class Text {
    private Text() {}

    /** Without NUL, lone surrogates and other things PostgreSQL or JSON cannot hold; trimmed; null when nothing is left. */
    public static String clean(String raw) {
        if (raw == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> c != 0 && !(c >= 0xD800 && c <= 0xDFFF))
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        return text.isEmpty() ? null : text;
    }

    public static String clean(String raw, int longest) {
        String text = clean(raw);
        if (text == null || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /**
     * Folded for searching: case, accents and the look-alikes of Turkish (ı, İ) and Cyrillic (ё, й, ї, ґ) fall together,
     * whatever the language of the writer.
     */
    public static String fold(String raw) {
        if (raw == null) {
            return "";
        }
        String lower = raw.replace('İ', 'i').replace('I', 'i').toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints().map(Text::lookAlike).forEach(folded::appendCodePoint);
        return folded.toString().replaceAll("\\s+", " ").strip();
    }

    /** What {@link #fold} leaves of a LIKE pattern's special characters when the text is to be found as it stands. */
    public static String like(String folded) {
        return folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The key under which e-mail addresses meet: lower case, no spaces; null when it is not an address. */
    public static String emailKey(String raw) {
        String email = clean(raw);
        if (email == null || email.length() > 254 || !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+")) {
            return null;
        }
        return email.toLowerCase(Locale.ROOT);
    }

    private static int lookAlike(int c) {
        return switch (c) {
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ґ' -> 'г';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            default -> c;
        };
    }
}
