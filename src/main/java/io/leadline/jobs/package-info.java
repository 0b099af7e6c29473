/**
 * Background jobs: work too long for a request, done in chunks that survive any crash. Another package starts one with
 * {@link io.leadline.jobs.Jobs} and does the work in a {@link io.leadline.jobs.JobKind}; leases, repeats, progress, rows,
 * result files and the screens are here.
 */
package io.leadline.jobs;
