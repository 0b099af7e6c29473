package io.leadline.inbox;

/** Wakes the worker after a commit. A hint only: a lost nudge costs one period of the schedule. Never fails, never waits. */
public interface Nudge {
    void ring();
}
