package io.leadline.platform;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ISO 3166 codes of two letters. */
public final class Countries {
    private static final Set<String> CODES = Set.copyOf(List.of(Locale.getISOCountries()));

    private Countries() {}

    public static boolean has(String code) {
        return code != null && CODES.contains(code);
    }

    /** @throws Problem about this field when there is no such country */
    public static String known(String field, String code) {
        if (!has(code)) {
            throw Problem.invalid(field, "is not known here");
        }
        return code;
    }
}
