package io.leadline.leads;

import io.leadline.fields.Field;
import io.leadline.fields.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The fields that every lead has and that people, forms and mappings fill. */
public enum LeadField {
    FIRST_NAME("firstName", FieldType.TEXT, 200),
    LAST_NAME("lastName", FieldType.TEXT, 200),
    PHONE("phone", FieldType.PHONE, 60),
    EMAIL("email", FieldType.EMAIL, 254),
    COMPANY("company", FieldType.TEXT, 200),
    JOB_TITLE("jobTitle", FieldType.TEXT, 200),
    DESCRIPTION("description", FieldType.TEXT, 4_000);

    private final String path;
    private final FieldType type;
    private final int longest;

    LeadField(String path, FieldType type, int longest) {
        this.path = path;
        this.type = type;
        this.longest = longest;
    }

    /** Its name in the API, in history and in mappings. */
    public String path() {
        return path;
    }

    public FieldType type() {
        return type;
    }

    /** In characters. */
    public int longest() {
        return longest;
    }

    public static Optional<LeadField> of(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    /** As one of the organisation's own, so that values of both are read by the same rules. */
    public Field asField() {
        return new Field(
                new UUID(0, ordinal()),
                path,
                path,
                type,
                false,
                List.of(),
                true,
                true,
                true,
                true,
                ordinal(),
                false,
                0);
    }
}
