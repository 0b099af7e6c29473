/**
 * A made-up Meta inside the all-in-one server: login dialog, Graph API, leads and signed webhook deliveries, with switches
 * for faults. Demo mode only; the artifact of the cloud functions does not contain it, so nothing may depend on it.
 */
package io.leadline.sandbox;
