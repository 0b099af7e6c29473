-- A finished month of lead sync, in the organisation's time zone.
create table sync_month (
  source     text        not null,
  month      date        not null,
  synced     integer     not null,
  failed     integer     not null,
  attempted  integer     not null,
  -- from created at the provider to the stored lead, in milliseconds
  stored_p50 bigint,
  stored_p95 bigint,
  computed_at timestamptz not null,
  constraint sync_month_once primary key (source, month)
);
