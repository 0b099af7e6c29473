package io.leadline.fields;

import java.util.Map;
import java.util.UUID;

/** A package that keeps values of fields, or names fields in its settings, says so here. */
public interface FieldUse {
    /** How many records have a value in each field; counting stops at {@link #MOST}. Fields without any may be left out. */
    Map<UUID, Long> counted();

    /** How many records or settings would lose something with the field gone. */
    long uses(Field field);

    /** How many records have this option chosen. */
    long uses(Field field, FieldOption option);

    /** More than this many is not counted on: it says no more than that there are many. */
    int MOST = 10_000;
}
