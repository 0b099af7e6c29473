-- What the last listing said of the form's count. It becomes leads_at_meta when the sweep after it is completed, so that the two
-- counts that are compared belong together.
alter table meta_form_sweep add column listed_count bigint, add column listed_at timestamptz;
update meta_form_sweep set listed_count = leads_at_meta, listed_at = read_at;
