package io.leadline.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * New ids: UUIDv7, so that an index grows at its end and an id sorts by its time. Not secret: whoever may see a record is
 * settled by rights, never by its id being hard to guess.
 */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochFast();
    }
}
