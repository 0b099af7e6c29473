-- The submissions of one form, newest first: previews of a field map, and going over past leads.
create index lead_by_form on lead (channel, form, stored_at, id) where deleted_at is null and form is not null;
