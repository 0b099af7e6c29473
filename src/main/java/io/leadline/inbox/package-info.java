/**
 * Everything received from outside: deliveries, events, attempts, the retry ladder, replay and the balance. It knows no
 * source: a source hands in its deliveries through {@link io.leadline.inbox.Intake} and an
 * {@link io.leadline.inbox.EventHandler} that turns an event into what it becomes.
 */
package io.leadline.inbox;
