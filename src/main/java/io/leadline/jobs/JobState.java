package io.leadline.jobs;

/** Where a job stands. Waiting is for its turn, or for a time; between two chunks it is running. */
enum JobState {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    boolean finished() {
        return this != WAITING && this != RUNNING;
    }
}
