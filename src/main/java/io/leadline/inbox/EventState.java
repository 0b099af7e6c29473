package io.leadline.inbox;

/** Where an event stands. */
public enum EventState {
    PENDING,
    PROCESSING,
    DONE,
    DUPLICATE,
    IGNORED,
    PAUSED,
    FAILED
}
