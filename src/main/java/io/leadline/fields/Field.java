package io.leadline.fields;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A field of the organisation's own.
 *
 * @param key stable name in addresses, filters and mappings
 * @param options of a choice, in their order; empty else
 * @param retired records keep what they have in it, nobody fills it any more
 */
public record Field(
        UUID id,
        String key,
        String label,
        FieldType type,
        boolean required,
        List<FieldOption> options,
        boolean onCreate,
        boolean onEdit,
        boolean onDetail,
        boolean onList,
        int position,
        boolean retired,
        int version) {

    private static final String PREFIX = "custom.";

    /** How it is named beside the fields that every record has: {@code custom.budget}. */
    public String path() {
        return PREFIX + key;
    }

    /** The key in {@code custom.budget}; nothing for a field that every record has. */
    public static Optional<String> keyIn(String path) {
        return path.startsWith(PREFIX) ? Optional.of(path.substring(PREFIX.length())) : Optional.empty();
    }

    public Optional<FieldOption> option(String optionKey) {
        return options.stream().filter(one -> one.key().equals(optionKey)).findFirst();
    }

    /** As people read it: the labels of choices, the value itself else. */
    public String shown(FieldValue value) {
        return type.hasOptions() ? option(value.value()).map(FieldOption::label).orElse(value.value()) : value.value();
    }
}
