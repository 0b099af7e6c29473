/**
 * The all-in-one server: starts PostgreSQL, settles keys, port and mode, then the application. Not compiled into the
 * artifact of the cloud functions.
 */
package io.leadline.local;
