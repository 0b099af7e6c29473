/** People who work here, sign-in and sessions, rights of a request ({@link io.leadline.staff.Access}), and the audit log. */
package io.leadline.staff;
