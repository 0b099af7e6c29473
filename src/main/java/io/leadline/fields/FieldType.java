package io.leadline.fields;

/** What a field holds; fixed once the field is made. */
public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    DATE_TIME,
    YES_NO,
    CHOICE,
    MULTI_CHOICE,
    PHONE,
    EMAIL,
    URL;

    public boolean hasOptions() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** Whether a search by words finds what is in it. */
    public boolean searchable() {
        return this == TEXT || this == PHONE || this == EMAIL || this == URL;
    }
}
