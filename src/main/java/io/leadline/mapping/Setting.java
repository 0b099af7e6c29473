package io.leadline.mapping;

import io.leadline.fields.Field;
import io.leadline.leads.LeadField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What answers are read against.
 *
 * @param own the organisation's own fields
 * @param countries that phone numbers without a country code are read in, the surest first
 * @param zone where a time without an offset is meant
 */
public record Setting(List<Field> own, List<String> countries, ZoneId zone) {

    /** The field of this name, be it one that every lead has or one of the organisation's own. */
    public Optional<Field> field(String path) {
        return Field.keyIn(path)
                .map(key ->
                        own.stream().filter(field -> field.key().equals(key)).findFirst())
                .orElseGet(() -> LeadField.of(path).map(LeadField::asField));
    }
}
