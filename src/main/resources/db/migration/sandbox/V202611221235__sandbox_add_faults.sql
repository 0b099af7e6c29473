-- What usage headers say; whether the leads edge begins with an empty page; whether 'next' names another host.
alter table sandbox.fault
  add column usage_percent integer not null default 3,
  add column empty_pages   boolean not null default false,
  add column foreign_next  boolean not null default false;

-- Null: as the form was made.
alter table sandbox.form add column archived boolean;
