package io.leadline.fields;

/** What was given is no value of the field; the message says why, to follow the field's name. */
public final class FieldValueRefused extends Exception {
    FieldValueRefused(String message) {
        super(message, null, false, false);
    }
}
