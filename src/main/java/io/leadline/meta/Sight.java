package io.leadline.meta;

import io.leadline.inbox.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt stands on, read before Graph is asked. By the time the answer is here it may have changed: every decision
 * that stops a page or the app compares again.
 *
 * @param hindrance why Graph need not be asked at all
 * @param token null when the page has no usable one
 * @param credentialsSavedAt when what the app proves itself with was last saved
 * @param maps what the event's form's answers become
 */
record Sight(
        String pageId,
        Optional<Outcome> hindrance,
        App app,
        Grants.Usable token,
        int tokenVersion,
        Instant credentialsSavedAt,
        boolean hadUnreadable,
        Optional<Form> form,
        MapsInForce maps) {}
