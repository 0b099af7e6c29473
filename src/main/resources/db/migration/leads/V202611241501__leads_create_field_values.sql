-- What leads have in the organisation's own fields. A field of several choices has one row for each.
create table lead_field_value (
  lead_id  uuid        not null constraint lead_field_value_of_lead references lead on delete cascade,
  field_id uuid        not null constraint lead_field_value_of_field references lead_field,
  ordinal  smallint    not null,
  -- the value as text in every type: option key, ISO date, "true", plain number, E.164
  value    text        not null,
  -- folded beginning of it, which filters compare
  folded   text        not null,
  number   numeric,
  at       timestamptz,
  primary key (lead_id, field_id, ordinal)
);
create index lead_field_value_by_value on lead_field_value (field_id, folded, lead_id);

-- Where a field's value came from, when it is not from the submission that made the lead.
create table lead_provenance (
  lead_id         uuid        not null constraint lead_provenance_of_lead references lead on delete cascade,
  -- a field of every lead by its name, one of the organisation's as custom.key
  field           text        not null,
  origin          text        not null constraint lead_provenance_origin_known check (origin in ('PERSON', 'MAPPING')),
  at              timestamptz not null,
  person_id       uuid        constraint lead_provenance_by_person references person,
  mapping_version integer,
  primary key (lead_id, field)
);
