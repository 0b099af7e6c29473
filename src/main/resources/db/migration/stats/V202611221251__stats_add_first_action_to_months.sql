-- From created at the provider to the first human action, in milliseconds.
alter table sync_month
  add column first_action_p50 bigint,
  add column first_action_p95 bigint;
