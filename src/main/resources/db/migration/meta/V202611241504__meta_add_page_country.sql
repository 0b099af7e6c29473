alter table meta_page add column country text;
