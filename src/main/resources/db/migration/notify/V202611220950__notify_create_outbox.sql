-- Mail to be sent: written in the transaction that causes it, once per cause.
create table mail_outbox (
  id              uuid        primary key,
  cause           text        not null constraint mail_outbox_once unique,
  recipient       text        not null,
  recipient_name  text,
  subject         text        not null,
  text_body       text        not null,
  html_body       text        not null,
  message_id      text        not null,
  state           text        not null constraint mail_outbox_state_known
                              check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED')),
  attempts        integer     not null default 0,
  created_at      timestamptz not null,
  next_attempt_at timestamptz,
  lease_until     timestamptz,
  sent_at         timestamptz,
  error_text      text
);
create index mail_outbox_due on mail_outbox (next_attempt_at) where state in ('PENDING', 'SENDING');
create index mail_outbox_by_time on mail_outbox (created_at desc, id desc);

-- Demo mode only: what would have been sent.
create table caught_mail (
  id         uuid        primary key,
  outbox_id  uuid        not null constraint caught_mail_once unique,
  at         timestamptz not null,
  recipient  text        not null,
  subject    text        not null,
  text_body  text        not null,
  html_body  text        not null
);
create index caught_mail_by_time on caught_mail (at desc, id desc);
