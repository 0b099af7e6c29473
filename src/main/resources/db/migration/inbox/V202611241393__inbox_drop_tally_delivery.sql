-- One row per commit, account and day: how many events each delivery brought stands on the delivery itself.
alter table intake_tally drop column delivery_id;
