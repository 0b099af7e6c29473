package io.leadline.leads;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fields of a lead that a person changes. A field that is absent stays as it is, null empties it; that difference is why
 * this is no record.
 */
class LeadChange {
    @NotNull
    public Integer version;

    public Optional<String> firstName;
    public Optional<String> lastName;
    public Optional<String> email;
    public Optional<String> phone;
    public Optional<String> company;
    public Optional<String> jobTitle;
    public Optional<String> description;

    /** By key of the organisation's own field: text, number, true or false, a list of option keys, or null. */
    public Map<String, Object> custom;

    /** What was sent of the fields that every lead has; a value may be null. */
    Map<LeadField, String> standard() {
        Map<LeadField, String> sent = new LinkedHashMap<>();
        put(sent, LeadField.FIRST_NAME, firstName);
        put(sent, LeadField.LAST_NAME, lastName);
        put(sent, LeadField.EMAIL, email);
        put(sent, LeadField.PHONE, phone);
        put(sent, LeadField.COMPANY, company);
        put(sent, LeadField.JOB_TITLE, jobTitle);
        put(sent, LeadField.DESCRIPTION, description);
        return sent;
    }

    private static void put(Map<LeadField, String> sent, LeadField field, Optional<String> value) {
        if (value != null) {
            sent.put(field, value.orElse(null));
        }
    }
}
