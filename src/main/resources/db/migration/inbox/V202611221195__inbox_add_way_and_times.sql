-- By which way an event reached us, and when it happened by the provider's own clock.
alter table inbox_event
  add column via         text        not null default 'WEBHOOK'
                         constraint inbox_event_via_known check (via in ('WEBHOOK', 'RECONCILIATION', 'BULK_READ')),
  add column occurred_at timestamptz;

-- When the signature was found genuine; null for what we read ourselves.
alter table delivery add column verified_at timestamptz;

-- When the steps of an attempt were done: {"fetched": "2026-11-22T12:00:00Z", …}
alter table attempt add column trail jsonb not null default '{}';
