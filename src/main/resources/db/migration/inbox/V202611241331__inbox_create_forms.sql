-- How many events of a form were folded away: with those still there, all there ever were.
create table inbox_form (
  source text   not null,
  form   text   not null,
  n      bigint not null,
  constraint inbox_form_once primary key (source, form)
);

-- What no webhook brought, by form; costs nothing to what one brought.
create index inbox_event_recovered on inbox_event (form, received_at) where via <> 'WEBHOOK';
