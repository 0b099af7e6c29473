package io.leadline.notify;

import java.util.UUID;

/** A mail that this process holds the lease of. @param attempt the number of this attempt; it closes this one only */
record QueuedMail(UUID id, String recipient, String subject, String text, String html, String messageId, int attempt) {}
