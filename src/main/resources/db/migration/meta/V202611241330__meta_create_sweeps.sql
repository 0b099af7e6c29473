-- Reconciliation: which pages' forms are listed when.
create table meta_page_sweep (
  page_id     text        not null constraint meta_page_sweep_once primary key,
  next_at     timestamptz not null,
  lease_until timestamptz,
  listed_at   timestamptz,
  error_class text,
  error_text  text
);

-- How far each form, archived ones too, has been read for leads that no webhook brought.
create table meta_form_sweep (
  form_id       text        not null constraint meta_form_sweep_once primary key,
  page_id       text        not null,
  name          text        not null,
  status        text,
  -- Meta's own lifetime count, and when it was read
  leads_at_meta bigint,
  read_at       timestamptz,
  -- ours when the sweep after that count was completed, and how many were at Meta before the first one looked
  leads_here    bigint,
  older         bigint      not null default 0,
  -- the sweep under way: when it began, since when it reads, and the address of its next part, without secrets
  began_at      timestamptz,
  since         timestamptz,
  next_part     text,
  -- when the last completed sweep began
  swept_at      timestamptz,
  next_at       timestamptz not null,
  lease_id      uuid,
  lease_until   timestamptz,
  tries         integer     not null default 0,
  error_class   text,
  error_text    text
);
create index meta_form_sweep_by_page on meta_form_sweep (page_id);
create index meta_form_sweep_due on meta_form_sweep (next_at);
