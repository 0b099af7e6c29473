/**
 * The lead: a prospect who contacts the organisation for the first time. Status, source, assignment, duplicates, list and
 * detail. Sources hand leads in through {@link io.leadline.leads.AdmitLead}.
 */
package io.leadline.leads;
