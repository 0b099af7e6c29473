package io.leadline.leads;

import java.util.Optional;
import java.util.UUID;

/** A package that gives new leads a status or a source says so here, so that neither is taken from under it. */
public interface DefaultUse {
    /** Where the status or source is the default, such as {@code meta}; nothing when it is not. */
    Optional<String> usedIn(UUID statusOrSource);
}
