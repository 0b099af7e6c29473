-- What the schedule saw of connections and pages, so that administrators hear of trouble before leads are lost.
alter table meta_connection add column checked_at timestamptz;
-- pages that were listed but give out no leads to this login: [{"pageId", "name", "tasks"}]
alter table meta_connection add column lacking jsonb not null default '[]';

alter table meta_page add column subscription_renewed_at timestamptz;
-- leads a day over the last weeks, and since when it is quiet against that habit
alter table meta_page add column usual_per_day numeric;
alter table meta_page add column quiet_since timestamptz;
