-- The balance of days gone by, counted by the schedule again and again; the days after the last one are counted when read.
create table balance_day (
  day        date        not null constraint balance_day_once primary key,
  accepted   bigint      not null,
  -- events that were accepted and are nowhere, or became a lead that is not there
  gap        bigint      not null,
  counted_at timestamptz not null
);
