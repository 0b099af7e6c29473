/** Mail: an outbox written in the causing transaction, a sender that retries, and in demo mode a page that shows it. */
package io.leadline.notify;
