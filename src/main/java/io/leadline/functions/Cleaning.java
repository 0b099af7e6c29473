package io.leadline.functions;

import io.leadline.inbox.Retention;
import io.leadline.platform.Changes;
import io.leadline.staff.Leftovers;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/** Clears away what has had its time. Safe to run again at any point. */
@ApplicationScoped
class Cleaning {
    private final Changes changes;
    private final Retention retention;
    private final Leftovers leftovers;

    Cleaning(Changes changes, Retention retention, Leftovers leftovers) {
        this.changes = changes;
        this.retention = retention;
        this.leftovers = leftovers;
    }

    void run() {
        int old = changes.forgetOld();
        int signIns = leftovers.clear();
        int events = retention.foldAndPurge();
        Log.debugf("cleaning: %d changes, %d rows of sign-ins, %d events", old, signIns, events);
    }
}
