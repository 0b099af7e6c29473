-- Each index costs every event that comes in. The events of a delivery are found by its time, which both carry;
-- waiting events by their state; so these two need not know them.
drop index inbox_event_by_delivery;
drop index inbox_event_paused;
create index inbox_event_paused on inbox_event (source, account) where state = 'PAUSED';
