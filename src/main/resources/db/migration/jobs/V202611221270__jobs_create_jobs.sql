-- Work too long for a request: done in chunks, each under a lease, each closed in one transaction with its cursor.
create table job (
  id                uuid        primary key,
  kind              text        not null,
  -- what it works on, where only one at a time may; null: any number at once
  subject           text,
  label             text        not null,
  parameters        jsonb       not null,
  asked_by          uuid        constraint job_asked_by_person references person,
  state             text        not null
                                constraint job_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  -- where the next chunk begins; null: at the beginning
  cursor            jsonb,
  total             bigint,
  done              bigint      not null default 0,
  counters          jsonb       not null default '{}',
  cancel_asked      boolean     not null default false,
  -- when the next chunk is due; while one is worked on, when its lease is over
  next_at           timestamptz,
  waits_for         text,
  lease_id          uuid,
  -- since the last chunk that succeeded
  tries             integer     not null default 0,
  error_text        text,
  rows              integer     not null default 0,
  parts             integer     not null default 0,
  result_name       text,
  result_type       text,
  result_size       bigint      not null default 0,
  result_expires_at timestamptz,
  created_at        timestamptz not null,
  started_at        timestamptz,
  finished_at       timestamptz,
  constraint job_due_until_finished check ((state in ('WAITING', 'RUNNING')) = (next_at is not null)),
  constraint job_lease_while_running check (lease_id is null or state = 'RUNNING')
);
create index job_due on job (next_at) where state in ('WAITING', 'RUNNING');
create unique index job_one_at_a_time on job (kind, subject) where state in ('WAITING', 'RUNNING') and subject is not null;
create index job_by_time on job (created_at desc, id desc);
create index job_by_asker on job (asked_by, created_at desc, id desc);
create index job_by_end on job (finished_at) where finished_at is not null;

-- What became of each thing the job worked on, where its kind tells.
create table job_row (
  job_id       uuid    not null constraint job_row_of_job references job on delete cascade,
  number       integer not null,
  subject_id   uuid,
  subject_name text,
  outcome      text    not null,
  details      jsonb   not null,
  constraint job_row_once primary key (job_id, number)
);
create index job_row_by_outcome on job_row (job_id, outcome, number);

-- The file a job makes, one part per chunk that added to it.
create table job_result_part (
  job_id uuid    not null constraint job_result_part_of_job references job on delete cascade,
  number integer not null,
  bytes  bytea   not null,
  constraint job_result_part_once primary key (job_id, number)
);
