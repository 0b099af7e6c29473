-- How forms fill the fields of leads. Every save is a version that stays; the highest of a scope is in force.
create table field_map (
  -- a source and its form, or all its forms: 'meta:205', 'meta:*'
  scope    text        not null,
  version  integer     not null,
  rules    jsonb       not null,
  -- country that phone numbers without a country code are read in, or null
  country  text,
  saved_at timestamptz not null,
  saved_by uuid        constraint field_map_saved_by_person references person,
  primary key (scope, version)
);
