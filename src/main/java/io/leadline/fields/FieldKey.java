package io.leadline.fields;

import io.leadline.platform.Text;
import java.util.Locale;
import java.util.function.Predicate;
import net.gcardone.junidecode.Junidecode;

/** Makes the stable key of a field or an option out of its first label. */
final class FieldKey {
    private static final int LONGEST = 40;

    private FieldKey() {}

    /** Lower-case ASCII letters, digits and underscores, such as {@code biudzhet} of {@code Бюджет}; unique. */
    static String of(String label, Predicate<String> taken) {
        String plain = Junidecode.unidecode(Text.fold(label))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String key = plain.isEmpty() ? "field" : plain.substring(0, Math.min(plain.length(), LONGEST));
        String free = key;
        for (int n = 2; taken.test(free); n++) {
            free = key + "_" + n;
        }
        return free;
    }
}
