package io.leadline.jobs;

/** Wakes the {@link JobWorker} after a commit. A hint only: a lost one costs one period of the schedule. */
public interface JobNudge {
    void ring();
}
