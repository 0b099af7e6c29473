/**
 * What the screens show across domains: dashboard, balance, sync history, live changes. SQL over everybody's tables; it owns
 * no business rule and writes nothing but its own monthly figures.
 */
package io.leadline.stats;
