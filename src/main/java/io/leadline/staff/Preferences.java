package io.leadline.staff;

import io.leadline.platform.Countries;
import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import java.time.ZoneId;
import java.util.Set;

/** What a person may set about themselves or the organisation, checked; null means "leave it". */
final class Preferences {
    private static final Set<String> LANGUAGES = Set.of("en", "tr", "uk", "ru", "pl");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final int LONGEST_NAME = 120;

    private Preferences() {}

    /** @return the name in one line */
    static String name(String raw) {
        String name = Text.clean(raw == null ? null : raw.replaceAll("\\s+", " "));
        if (name == null) {
            throw Problem.invalid("name", "must not be empty");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Problem.invalid("name", "must have at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    static String language(String raw) {
        return one(LANGUAGES, "language", raw);
    }

    static String theme(String raw) {
        return one(THEMES, "theme", raw);
    }

    static String country(String raw) {
        return Countries.known("country", raw);
    }

    static ZoneId timeZone(String raw) {
        return ZoneId.of(one(ZoneId.getAvailableZoneIds(), "timeZone", raw));
    }

    private static String one(Set<String> known, String field, String raw) {
        if (!known.contains(raw)) {
            throw Problem.invalid(field, "is not known here");
        }
        return raw;
    }
}
