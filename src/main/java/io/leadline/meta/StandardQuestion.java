package io.leadline.meta;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Meta's own questions that have a place on the lead, best first where several fill one field. */
enum StandardQuestion {
    FIRST_NAME("firstName", "first_name"),
    LAST_NAME("lastName", "last_name"),
    FULL_NAME("name", "full_name"),
    EMAIL("email", "email"),
    WORK_EMAIL("email", "work_email"),
    PHONE("phone", "phone_number", "phone"),
    WHATSAPP_NUMBER("phone", "whatsapp_number"),
    WORK_PHONE_NUMBER("phone", "work_phone_number"),
    COMPANY_NAME("company", "company_name"),
    JOB_TITLE("jobTitle", "job_title");

    private final String field;
    private final List<String> keys;

    StandardQuestion(String field, String... keys) {
        this.field = field;
        this.keys = List.of(keys);
    }

    /** The lead's field it fills. */
    String field() {
        return field;
    }

    /** @param type the form's word for the question, or empty when the form is not known: then the key alone tells */
    static Optional<StandardQuestion> of(String key, String type) {
        String lower = key.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(standard -> standard.name().equals(type))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(standard -> standard.keys.contains(lower))
                        .findFirst());
    }
}
