package io.leadline.meta;

/** What Meta's own test leads are filled with: {@code <test lead: dummy data for full_name>}. */
final class DummyValue {
    private static final String START = "<test lead:";

    private DummyValue() {}

    static boolean is(String value) {
        return value != null && value.strip().regionMatches(true, 0, START, 0, START.length());
    }
}
