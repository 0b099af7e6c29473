package io.leadline.functions;

import io.leadline.inbox.Retention;
import io.leadline.platform.Changes;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/** Clears away what has had its time. Safe to run again at any point. */
@ApplicationScoped
class Cleaning {
    private final Changes changes;
    private final Retention retention;

    Cleaning(Changes changes, Retention retention) {
        this.changes = changes;
        this.retention = retention;
    }

    void run() {
        int old = changes.forgetOld();
        int events = retention.foldAndPurge();
        Log.debugf("cleaning: %d changes, %d events", old, events);
    }
}
