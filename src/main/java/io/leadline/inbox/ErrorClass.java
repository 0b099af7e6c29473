package io.leadline.inbox;

/** Why an event is not done: each class says who must act. */
public enum ErrorClass {
    /** Nobody: the provider or the network had a bad moment; the ladder tries again. */
    TRANSIENT,
    /** Nobody: the provider asked us to slow down; tried again when it allows, no attempt is counted. */
    THROTTLED,
    /** An administrator connects again: the access token is dead. */
    TOKEN,
    /** An administrator grants the missing permission. */
    PERMISSION,
    /** Somebody looks at it: the provider does not give it out, or it cannot be understood. */
    UNREADABLE,
    /** An administrator mends the settings (app secret, defaults). */
    CONFIGURATION,
    /** An administrator connects the account (page) that it belongs to. */
    NOT_CONNECTED,
    /** Nobody: the administrator stopped watching this account. */
    STOPPED,
    /** Nobody: a kind of event that the product has no use for. */
    UNKNOWN_KIND,
    /** We do: a bug. The ladder tries again, since a deployment may mend it. */
    BUG
}
