package io.leadline.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A form whose sweep somebody holds the lease of.
 *
 * @param began when the sweep under way began; null: it begins now
 * @param since what it reads from on
 * @param nextPart where it goes on; null: at the beginning
 * @param swept when the last completed sweep began; null: there was none
 * @param pageKnownSince when the page was first connected
 */
record SweptForm(
        String formId,
        String pageId,
        UUID lease,
        Instant began,
        Instant since,
        String nextPart,
        Instant swept,
        Instant pageKnownSince,
        int tries) {

    /** Meta tries a lost webhook again for this long, so that a lead may still come late by itself. */
    static final Duration OVERLAP = Duration.ofHours(36);

    /** The window reaches behind the last sweep's beginning, so that nothing that came during it is left out. */
    static Instant since(Instant swept, Instant pageKnownSince) {
        return (swept == null ? pageKnownSince : swept).minus(OVERLAP);
    }
}
