-- When a person first did something with the lead (assigning it is not doing something with it), and who.
alter table lead
  add column first_action_at timestamptz,
  add column first_action_by uuid constraint lead_first_action_by_person references person;
