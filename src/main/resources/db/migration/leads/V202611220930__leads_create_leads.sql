create table lead_status (
  id         uuid        primary key,
  name       text        not null,
  colour     text        not null,
  position   integer     not null,
  initial    boolean     not null default false,
  retired_at timestamptz,
  version    integer     not null default 0
);
create unique index lead_status_name_once on lead_status (lower(name));
create unique index lead_status_initial_once on lead_status (initial) where initial;

create table lead_source (
  id         uuid        primary key,
  name       text        not null,
  colour     text        not null,
  position   integer     not null,
  retired_at timestamptz,
  version    integer     not null default 0
);
create unique index lead_source_name_once on lead_source (lower(name));

create table lead (
  id            uuid        primary key,
  number        bigint      generated always as identity constraint lead_number_once unique,
  first_name    text,
  last_name     text,
  email         text,
  email_key     text,
  phone         text,
  phone_key     text,
  company       text,
  job_title     text,
  description   text,
  status_id     uuid        not null constraint lead_has_status references lead_status,
  source_id     uuid        not null constraint lead_has_source references lead_source,
  assignee_id   uuid        constraint lead_assignee_is_person references person,
  -- why this assignee: the rule that chose and those it passed over
  assignment    jsonb       not null default '{}',
  -- where it came from: channel ('meta', 'form', 'call', 'manual'), the account there (page) and the form
  channel       text        not null,
  account       text,
  account_name  text,
  form          text,
  form_name     text,
  platform      text,
  submission_id uuid        constraint lead_once_per_submission unique,
  is_test       boolean     not null default false,
  -- date added, as the sales team counts it
  created_at    timestamptz not null,
  -- submitted at the provider, received by us, stored as a lead
  submitted_at  timestamptz,
  received_at   timestamptz,
  stored_at     timestamptz not null,
  updated_at    timestamptz not null,
  -- set when the lead lies in the bin
  deleted_at    timestamptz,
  -- folded text that the list's search looks into
  search        text        not null,
  version       integer     not null default 0
);
create index lead_by_time on lead (created_at desc, id desc) where deleted_at is null;
create index lead_by_assignee on lead (assignee_id, created_at desc, id desc) where deleted_at is null;
create index lead_by_status on lead (status_id, created_at desc, id desc) where deleted_at is null;
create index lead_by_source on lead (source_id, created_at desc, id desc) where deleted_at is null;
create index lead_by_account on lead (account, created_at desc, id desc) where deleted_at is null;
create index lead_by_email on lead (email_key) where email_key is not null and deleted_at is null;
create index lead_by_phone on lead (phone_key) where phone_key is not null and deleted_at is null;
create index lead_search on lead using gin (search gin_trgm_ops);
create index lead_test on lead (id) where is_test;

-- The provider's own words about where a lead came from.
create table lead_origin (
  lead_id       uuid    primary key constraint lead_origin_of_lead references lead on delete cascade,
  external_id   text,
  ad_id         text,
  ad_name       text,
  adset_id      text,
  adset_name    text,
  campaign_id   text,
  campaign_name text,
  organic       boolean,
  partner       text,
  recovered     boolean not null default false,
  correlation   text
);

-- Every answer of every submission that reached the lead, mapped or not; raw values never change.
create table lead_answer (
  lead_id       uuid    not null constraint lead_answer_of_lead references lead on delete cascade,
  submission_id uuid    not null,
  position      integer not null,
  kind          text    not null constraint lead_answer_kind_known check (kind in ('ANSWER', 'DISCLAIMER', 'TRACKING')),
  key           text    not null,
  label         text,
  -- as received; a choice question holds option keys
  raw           text[]  not null,
  -- as shown: option keys turned into their text
  shown         text[]  not null,
  -- the lead's field it went to, or null
  field         text,
  constraint lead_answer_once primary key (lead_id, submission_id, position)
);
