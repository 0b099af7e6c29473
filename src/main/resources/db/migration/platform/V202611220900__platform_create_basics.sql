create extension if not exists pg_trgm;

-- One organisation per installation: its name, time zone and default country for phone numbers.
create table organisation (
  id            smallint    primary key default 1 constraint organisation_is_single check (id = 1),
  name          text        not null,
  time_zone     text        not null,
  country       text        not null constraint organisation_country_is_iso check (country ~ '^[A-Z]{2}$'),
  version       integer     not null default 0,
  created_at    timestamptz not null
);

-- What changed, for the web application's polling. A row carries its transaction id, so that a poll can ask for
-- everything of transactions that were still open at the poll before. Old rows are cleaned away.
create table change (
  xid      xid8        not null default pg_current_xact_id(),
  topic    text        not null,
  subject  uuid,
  -- the person whose view is concerned; null: administrators only
  owner    uuid,
  at       timestamptz not null
);
create index change_by_xid on change (xid);
create index change_by_at on change (at);
