/** Fields that the organisation defines itself: what they are called, what they hold, and how a value is read. */
package io.leadline.fields;
