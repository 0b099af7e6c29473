-- One row per request that a provider made, whatever was in it.
create table delivery (
  id          uuid        primary key,
  source      text        not null,
  received_at timestamptz not null,
  size        integer     not null,
  body_hash   bytea       not null,
  slices      integer     not null,
  accepted    integer     not null
);
create index delivery_by_time on delivery (received_at);

-- How many events of a delivery were taken in, per account (page) and day: the left side of the balance.
-- Append-only; written in the intake transaction.
create table intake_tally (
  delivery_id uuid        not null,
  source      text        not null,
  account     text        not null,
  day         date        not null,
  accepted    integer     not null
);
create index intake_tally_by_day on intake_tally (day, source, account);

-- Every submission there ever was, by its provider's id: what makes 'once only' true for ever. Outlives the event row.
create table submission (
  id          uuid        primary key,
  source      text        not null,
  external_id text        not null,
  received_at timestamptz not null,
  -- set when the product itself removed what this submission became (test leads, erasure)
  removed_at  timestamptz,
  constraint submission_once unique (source, external_id)
);

-- One row per event: its own slice of the delivery and what became of it.
create table inbox_event (
  id              uuid        primary key,
  submission_id   uuid        not null constraint inbox_event_of_submission references submission
                              constraint inbox_event_once_per_submission unique,
  delivery_id     uuid        not null,
  source          text        not null,
  account         text        not null,
  form            text,
  external_id     text        not null,
  payload         text        not null,
  -- what was fetched from the provider for it, kept for mapping and for the history page
  fetched         text,
  received_at     timestamptz not null,
  day             date        not null,
  state           text        not null constraint inbox_event_state_known
                              check (state in ('PENDING', 'PROCESSING', 'DONE', 'DUPLICATE', 'IGNORED', 'PAUSED', 'FAILED')),
  attempts        integer     not null default 0,
  -- the ladder is counted from here: receipt, or the last replay
  ladder_from     timestamptz not null,
  ladder_step     integer     not null default 0,
  next_attempt_at timestamptz,
  lease_id        uuid,
  lease_until     timestamptz,
  error_class     text,
  error_text      text,
  became_type     text,
  became_id       uuid,
  finished_at     timestamptz,
  constraint inbox_event_lease_while_processing check ((state = 'PROCESSING') = (lease_id is not null)),
  constraint inbox_event_pending_has_time check (state <> 'PENDING' or next_attempt_at is not null)
);
create index inbox_event_due on inbox_event (next_attempt_at) where state = 'PENDING';
create index inbox_event_leased on inbox_event (lease_until) where state = 'PROCESSING';
create index inbox_event_paused on inbox_event (source, account) where state in ('PAUSED', 'PENDING');
create index inbox_event_by_time on inbox_event (received_at desc, id desc);
create index inbox_event_by_state on inbox_event (state, received_at desc, id desc);
create index inbox_event_by_account on inbox_event (account, received_at desc, id desc);
create index inbox_event_by_became on inbox_event (became_id) where became_id is not null;
create index inbox_event_by_delivery on inbox_event (delivery_id);
create index inbox_event_by_day on inbox_event (day, source, account);

-- Each try at an event: append-only once closed.
create table attempt (
  id          uuid        primary key,
  event_id    uuid        not null constraint attempt_of_event references inbox_event on delete cascade,
  lease_id    uuid        not null,
  number      integer     not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  outcome     text,
  error_class text,
  error_text  text,
  -- the version of the access token the attempt used, where there is one
  token_version integer
);
create index attempt_by_event on attempt (event_id, number);

-- Until when nothing of an account (or, with account '*', of a source) is tried: throttling by the provider.
create table inbox_gate (
  source  text        not null,
  account text        not null,
  until   timestamptz not null,
  reason  text        not null,
  constraint inbox_gate_once primary key (source, account)
);

-- Closed days, folded before their rows are cleaned away.
create table inbox_day (
  source     text    not null,
  account    text    not null,
  day        date    not null,
  accepted   integer not null,
  done       integer not null,
  duplicate  integer not null,
  ignored    integer not null,
  failed     integer not null,
  constraint inbox_day_once primary key (source, account, day)
);
