package io.leadline.inbox;

/** The way an event reached us. */
public enum Via {
    /** The provider told us. */
    WEBHOOK,
    /** It never told us: we asked for what is new, and found it. */
    RECONCILIATION,
    /** Somebody had us read past events. */
    BULK_READ
}
