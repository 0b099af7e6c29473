package io.leadline.fields;

import io.leadline.platform.Problem;
import io.leadline.platform.Text;
import java.util.ArrayList;
import java.util.List;

/** Settles the options of a choice: keys of those that are there stay, new ones get one. */
final class FieldOptions {
    private static final int MOST = 200;
    private static final String FIELD = "options";

    private FieldOptions() {}

    /** @param key null for a new one */
    record Wanted(String key, String label, boolean retired) {}

    static List<FieldOption> settle(FieldType type, List<FieldOption> before, List<Wanted> wanted) {
        if (!type.hasOptions()) {
            if (!wanted.isEmpty()) {
                throw Problem.invalid(FIELD, "must be empty for this type");
            }
            return List.of();
        }
        if (wanted.size() > MOST) {
            throw Problem.invalid(FIELD, "size must be between 0 and " + MOST);
        }
        List<FieldOption> settled = new ArrayList<>();
        for (Wanted one : wanted) {
            String label = Text.clean(one.label(), 120);
            if (label == null) {
                throw Problem.invalid(FIELD, "must not be empty");
            }
            if (settled.stream().anyMatch(other -> Text.fold(other.label()).equals(Text.fold(label)))) {
                throw Problem.invalid(FIELD, "must be another one: there is one of that name");
            }
            settled.add(new FieldOption(key(one, label, before, settled), label, one.retired()));
        }
        if (settled.stream().allMatch(FieldOption::retired)) {
            throw Problem.invalid(FIELD, "must not be empty: a choice needs one");
        }
        return List.copyOf(settled);
    }

    private static String key(Wanted one, String label, List<FieldOption> before, List<FieldOption> settled) {
        if (one.key() == null) {
            // a key that was there once is not given to something else in the same change
            return FieldKey.of(label, taken -> has(before, taken) || has(settled, taken));
        }
        if (!has(before, one.key()) || has(settled, one.key())) {
            throw Problem.invalid(FIELD, "is not known");
        }
        return one.key();
    }

    private static boolean has(List<FieldOption> options, String key) {
        return options.stream().anyMatch(option -> option.key().equals(key));
    }
}
