package io.leadline.mapping;

import io.leadline.platform.Text;
import java.util.Set;

/** Yes and no in the languages of our users. */
final class ReadYesNo {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "on", "evet", "так", "да", "tak", "yes_option", "agree", "+");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "off", "hayir", "ні", "нет", "nie", "no_option", "-");

    private ReadYesNo() {}

    /** @param raw looked at first: a choice's key; @return {@code true}, {@code false}, or the text as it came */
    static String of(String raw, String shown) {
        for (String text : new String[] {raw, shown}) {
            String folded = Text.fold(text).replaceAll("[.!,]+$", "");
            if (YES.stream().map(Text::fold).anyMatch(folded::equals)) {
                return "true";
            }
            if (NO.stream().map(Text::fold).anyMatch(folded::equals)) {
                return "false";
            }
        }
        return shown;
    }
}
