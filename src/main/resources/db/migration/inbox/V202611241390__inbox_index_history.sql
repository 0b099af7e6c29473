-- The history's filters by form and by error, each in the list's order.
create index inbox_event_by_form on inbox_event (form, received_at desc, id desc) where form is not null;
create index inbox_event_by_error on inbox_event (error_class, received_at desc, id desc) where error_class is not null;

-- A day is a span of received_at, which has an index already.
drop index inbox_event_by_day;

-- Written in the order of time and read by days: a block range index costs the intake next to nothing.
drop index delivery_by_time;
create index delivery_by_time on delivery using brin (received_at);
drop index intake_tally_by_day;
create index intake_tally_by_day on intake_tally using brin (day) with (pages_per_range = 32);
