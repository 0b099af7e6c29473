package io.leadline.functions;

import io.leadline.inbox.Retention;
import io.leadline.jobs.JobRetention;
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
    private final JobRetention jobs;

    Cleaning(Changes changes, Retention retention, Leftovers leftovers, JobRetention jobs) {
        this.changes = changes;
        this.retention = retention;
        this.leftovers = leftovers;
        this.jobs = jobs;
    }

    void run() {
        int old = changes.forgetOld();
        int signIns = leftovers.clear();
        int events = retention.foldAndPurge();
        int work = jobs.forgetOld();
        Log.debugf("cleaning: %d changes, %d rows of sign-ins, %d events, %d jobs", old, signIns, events, work);
    }
}
