-- What the public webhook needs: encrypted under the webhook's own key, readable by its database role.
create table meta_webhook (
  id                    smallint    primary key default 1 constraint meta_webhook_is_single check (id = 1),
  app_secret            bytea,
  previous_app_secret   bytea,
  previous_secret_until timestamptz,
  verify_token          bytea       not null,
  verified_at           timestamptz
);

create table meta_settings (
  id                  smallint primary key default 1 constraint meta_settings_is_single check (id = 1),
  app_id              text,
  graph_version       text     not null,
  default_assignee_id uuid     constraint meta_settings_assignee_is_person references person,
  default_source_id   uuid     constraint meta_settings_source_exists references lead_source,
  default_status_id   uuid     constraint meta_settings_status_exists references lead_status,
  send_mail           boolean  not null default true,
  duplicate_by_email  boolean  not null default false,
  duplicate_by_phone  boolean  not null default false,
  duplicate_action    text     not null default 'SKIP' constraint meta_settings_duplicate_action_known
                               check (duplicate_action in ('SKIP', 'ADD_ANSWERS')),
  -- when App ID, App Secret or Graph version were last saved: an error of older ones does not stop the app
  credentials_saved_at timestamptz,
  -- set when Graph refused appsecret_proof: the app is paused until its secret is saved anew
  app_problem         text,
  app_problem_at      timestamptz,
  version             integer  not null default 0
);

-- A person's Facebook login, or a pasted system-user token.
create table meta_connection (
  id                     uuid        primary key,
  kind                   text        not null constraint meta_connection_kind_known check (kind in ('LOGIN', 'SYSTEM_USER')),
  app_id                 text        not null,
  meta_user_id           text        not null,
  meta_user_name         text        not null,
  token                  bytea       not null,
  token_version          integer     not null default 1,
  scopes                 text[]      not null default '{}',
  declined               text[]      not null default '{}',
  expires_at             timestamptz,
  data_access_expires_at timestamptz,
  state                  text        not null constraint meta_connection_state_known
                                     check (state in ('ACTIVE', 'NEEDS_RECONNECT', 'ENDED')),
  connected_by           uuid        constraint meta_connection_by_person references person,
  created_at             timestamptz not null,
  refreshed_at           timestamptz not null,
  constraint meta_connection_once unique (app_id, kind, meta_user_id)
);

create table meta_page (
  id             uuid        primary key,
  page_id        text        not null constraint meta_page_once unique,
  name           text        not null,
  -- what the administrator wants
  monitored      boolean     not null default false,
  -- what Graph said at the last look: null while never asked
  subscribed     boolean,
  subscribed_checked_at timestamptz,
  state          text        not null constraint meta_page_state_known
                             check (state in ('CONNECTED', 'NEEDS_RECONNECT', 'NEEDS_PERMISSION', 'VANISHED')),
  problem_class  text,
  problem_text   text,
  problem_at     timestamptz,
  -- rises with every new token for the page: an error of an older token does not pause it
  token_version  integer     not null default 0,
  unreadable_in_a_row integer not null default 0,
  assignee_id    uuid        constraint meta_page_assignee_is_person references person,
  vanished_at    timestamptz,
  created_at     timestamptz not null,
  version        integer     not null default 0
);

-- A page's token as one connection got it; a page uses its best valid grant.
create table meta_grant (
  connection_id uuid        not null constraint meta_grant_of_connection references meta_connection on delete cascade,
  page_id       text        not null,
  id            uuid        not null constraint meta_grant_id_once unique,
  token         bytea       not null,
  token_version integer     not null,
  tasks         text[]      not null default '{}',
  valid         boolean     not null default true,
  expires_at    timestamptz,
  listed_at     timestamptz not null,
  constraint meta_grant_once primary key (connection_id, page_id)
);
create index meta_grant_by_page on meta_grant (page_id);

create table meta_form (
  form_id     text        primary key,
  page_id     text        not null,
  name        text        not null,
  locale      text,
  status      text,
  questions   jsonb       not null default '[]',
  tracking    jsonb       not null default '{}',
  disclaimers jsonb       not null default '[]',
  fetched_at  timestamptz not null
);

-- A login dialog in flight: its state, bound to the person who opened it.
create table meta_login (
  state_hash   bytea       primary key,
  person_id    uuid        not null constraint meta_login_of_person references person on delete cascade,
  redirect_uri text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  connection_id uuid
);

-- A test lead on its way, so that the page can show each step.
create table meta_test_lead (
  id          uuid        primary key,
  page_id     text        not null,
  form_id     text        not null,
  leadgen_id  text,
  asked_by    uuid        constraint meta_test_lead_by_person references person,
  created_at  timestamptz not null,
  error_text  text
);
create unique index meta_test_lead_once on meta_test_lead (leadgen_id);
