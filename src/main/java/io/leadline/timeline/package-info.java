/** What happened to a record: history that is only ever added to. */
package io.leadline.timeline;
