-- Everything that happened to a record: append-only; only the erasure of a person may blank values.
create table history_entry (
  id           uuid        primary key,
  subject_type text        not null,
  subject_id   uuid        not null,
  at           timestamptz not null,
  actor_type   text        not null constraint history_actor_known check (actor_type in ('PERSON', 'SYSTEM', 'META')),
  actor_id     uuid,
  actor_name   text,
  kind         text        not null,
  -- [{"field": "status", "old": "New", "new": "Talked"}]
  changes      jsonb       not null default '[]',
  details      jsonb       not null default '{}'
);
create index history_entry_by_subject on history_entry (subject_type, subject_id, at desc, id desc);
