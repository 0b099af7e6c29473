-- Fields that the organisation gave its leads besides the ones every lead has.
create table lead_field (
  id         uuid        primary key,
  -- stable name in addresses, filters and mappings; made of the first label
  key        text        not null,
  label      text        not null,
  type       text        not null,
  required   boolean     not null default false,
  -- of a choice: [{"key", "label", "retired"}] in their order
  options    jsonb       not null default '[]',
  on_create  boolean     not null default true,
  on_edit    boolean     not null default true,
  on_detail  boolean     not null default true,
  on_list    boolean     not null default false,
  position   integer     not null,
  retired_at timestamptz,
  version    integer     not null default 0
);
create unique index lead_field_key_once on lead_field (key);
create unique index lead_field_label_once on lead_field (lower(label));
