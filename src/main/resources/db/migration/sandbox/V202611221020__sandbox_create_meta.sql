-- A made-up Meta for demo mode and tests. Nothing outside this schema refers to it.
create schema sandbox;

create table sandbox.app (
  id         smallint    primary key default 1 constraint app_is_single check (id = 1),
  app_id     text        not null,
  app_secret text        not null,
  created_at timestamptz not null
);

create table sandbox.person (
  person_id text    primary key,
  name      text    not null,
  position  integer not null
);

create table sandbox.page (
  page_id     text    primary key,
  name        text    not null,
  category    text    not null,
  in_business boolean not null,
  vanished    boolean not null default false,
  ads         text    not null,
  language    text    not null,
  position    integer not null
);

create table sandbox.page_role (
  person_id text   not null constraint page_role_of_person references sandbox.person,
  page_id   text   not null constraint page_role_on_page references sandbox.page,
  tasks     text[] not null,
  primary key (person_id, page_id)
);

-- What a person granted in the dialog, the last time.
create table sandbox.consent (
  person_id text        primary key constraint consent_of_person references sandbox.person,
  granted   text[]      not null,
  declined  text[]      not null,
  pages     text[]      not null,
  at        timestamptz not null
);

create table sandbox.code (
  code         text        primary key,
  person_id    text        not null constraint code_of_person references sandbox.person,
  redirect_uri text        not null,
  issued_at    timestamptz not null,
  used_at      timestamptz
);

create table sandbox.token (
  token        text        primary key,
  person_id    text        not null constraint token_of_person references sandbox.person,
  -- null: a user token
  page_id      text        constraint token_of_page references sandbox.page,
  long_lived   boolean     not null,
  issued_at    timestamptz not null,
  expires_at   timestamptz,
  -- error_subcode the token answers with since it died
  dead_subcode integer
);
create unique index token_of_page_once on sandbox.token (person_id, page_id)
  where page_id is not null and long_lived and dead_subcode is null;

-- A permission taken away for one page although the person granted it.
create table sandbox.permission_loss (
  page_id    text not null constraint permission_loss_on_page references sandbox.page,
  permission text not null,
  primary key (page_id, permission)
);

create table sandbox.app_subscription (
  object       text   primary key,
  callback_url text   not null,
  fields       text[] not null
);

create table sandbox.page_subscription (
  page_id text   primary key constraint page_subscription_of_page references sandbox.page,
  fields  text[] not null
);

create table sandbox.form (
  form_id  text    primary key,
  page_id  text    not null constraint form_of_page references sandbox.page,
  node     text    not null,
  position integer not null
);
create index form_by_page on sandbox.form (page_id);

-- Beyond 2^53 from the first lead on: who reads ids as floating point numbers finds out at once.
create sequence sandbox.leadgen_id start 9100000000000001;

create table sandbox.lead (
  id         bigint      primary key,
  page_id    text        not null constraint lead_of_page references sandbox.page,
  form_id    text        not null constraint lead_of_form references sandbox.form,
  test       boolean     not null,
  issued_at  timestamptz not null,
  node       text        not null,
  deleted_at timestamptz
);
create index lead_by_form on sandbox.lead (form_id, id desc);
create unique index lead_test_once on sandbox.lead (form_id) where test and deleted_at is null;

-- Changes that wait to be put into a delivery.
create table sandbox.notice (
  id      bigint generated always as identity primary key,
  page_id text   not null,
  at      timestamptz not null,
  value   text   not null
);

create table sandbox.delivery (
  id          bigint generated always as identity primary key,
  body        text        not null,
  state       text        not null constraint delivery_state_known check (state in ('WAITING', 'DELIVERED', 'FAILED')),
  attempts    integer     not null default 0,
  created_at  timestamptz not null,
  next_at     timestamptz not null,
  last_status integer
);
create index delivery_waiting on sandbox.delivery (next_at) where state = 'WAITING';

create table sandbox.fault (
  id                       smallint primary key default 1 constraint fault_is_single check (id = 1),
  latency_ms               integer  not null default 0,
  server_error_percent     integer  not null default 0,
  rate_limited             boolean  not null default false,
  not_yet_readable_seconds integer  not null default 0,
  delivery_copies          integer  not null default 1,
  batch_size               integer  not null default 10
);
insert into sandbox.fault (id) values (1);
