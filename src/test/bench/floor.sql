insert into floor_event (id, source, account, external_id, payload)
values (gen_random_uuid(), 'meta', '104000000000001', gen_random_uuid()::text, repeat('payload ', 38));
