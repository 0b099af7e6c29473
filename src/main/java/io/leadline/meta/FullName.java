package io.leadline.meta;

/** A person's name in two parts; null where there is none. */
record FullName(String first, String last) {

    /** What was asked in parts wins over what is cut out of the full name. */
    static FullName of(String first, String last, String full) {
        FullName cut = cut(full);
        if (first != null || last != null) {
            return new FullName(first == null && cut.last != null ? cut.first : first, last == null ? cut.last : last);
        }
        return cut;
    }

    private static FullName cut(String full) {
        if (full == null || DummyValue.is(full)) {
            return new FullName(full, null);
        }
        String[] words = full.strip().split("\\s+", 2);
        return new FullName(words[0], words.length == 2 ? words[1] : null);
    }
}
