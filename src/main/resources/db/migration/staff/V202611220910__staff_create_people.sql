create table person (
  id             uuid        primary key,
  email          text        not null,
  -- lower-cased, folded e-mail address: the sign-in name
  email_key      text        not null constraint person_email_once unique,
  name           text        not null,
  role           text        not null constraint person_role_known check (role in ('ADMINISTRATOR', 'AGENT')),
  state          text        not null constraint person_state_known check (state in ('INVITED', 'ACTIVE', 'DEACTIVATED')),
  password_hash  text,
  must_change_password boolean not null default false,
  language       text        not null constraint person_language_known check (language in ('en', 'tr', 'uk', 'ru', 'pl')),
  time_zone      text        not null,
  theme          text        not null default 'auto' constraint person_theme_known check (theme in ('auto', 'light', 'dark')),
  created_at     timestamptz not null,
  last_seen_at   timestamptz,
  deactivated_at timestamptz,
  version        integer     not null default 0
);

-- A signed-in browser. Only the hash of its token is kept.
create table session (
  id           uuid        primary key,
  token_hash   bytea       not null constraint session_token_once unique,
  person_id    uuid        not null constraint session_of_person references person on delete cascade,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  address      text        not null,
  user_agent   text        not null
);
create index session_by_person on session (person_id);

-- One-time links sent by mail: invitations and password resets.
create table access_link (
  id         uuid        primary key,
  token_hash bytea       not null constraint access_link_token_once unique,
  person_id  uuid        not null constraint access_link_of_person references person on delete cascade,
  kind       text        not null constraint access_link_kind_known check (kind in ('INVITATION', 'RESET')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index access_link_by_person on access_link (person_id, kind);

-- Failed sign-ins, backing off per account and per address, so that nobody can lock an account out for good.
create table sign_in_failure (
  scope      text        not null constraint sign_in_failure_scope_known check (scope in ('ACCOUNT_ADDRESS', 'ACCOUNT', 'ADDRESS', 'RESET')),
  key_hash   bytea       not null,
  failures   integer     not null,
  last_at    timestamptz not null,
  blocked_until timestamptz,
  constraint sign_in_failure_once primary key (scope, key_hash)
);

-- Networks a person signed in from before: guesses from elsewhere never hold these up.
create table known_network (
  person_id    uuid        not null constraint known_network_of_person references person on delete cascade,
  network_hash bytea       not null,
  last_at      timestamptz not null,
  constraint known_network_once primary key (person_id, network_hash)
);

-- Append-only: who did what to accounts, settings, secrets and rights.
create table audit_entry (
  id           uuid        primary key,
  at           timestamptz not null,
  actor_id     uuid,
  actor_name   text,
  action       text        not null,
  subject_type text,
  subject_id   text,
  subject_name text,
  details      jsonb       not null default '{}',
  address      text
);
create index audit_entry_by_time on audit_entry (at desc, id desc);
create index audit_entry_by_action on audit_entry (action, at desc, id desc);
create index audit_entry_by_actor on audit_entry (actor_id, at desc, id desc);
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
