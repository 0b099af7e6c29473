/** What has no business noun: problems, paging, time, ids, crypto, phone numbers, security headers. */
package io.leadline.platform;
