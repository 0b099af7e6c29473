-- Fills the history: bench.rows events over 90 days on 20 pages with 60 forms, as an organisation's years would leave it.
-- Pages and forms are unevenly busy; one event in eleven is not simply done.
create temp table made on commit drop as
select n, gen_random_uuid() as delivery, uuidv7(at - now()) as event, uuidv7(at - now()) as submission, uuidv7(at - now()) as lead,
  at, page, '93000' || lpad((page * 3 + (luck * 997)::int % 3)::text, 4, '0') as form,
  case when luck < 0.91 then 'DONE' when luck < 0.95 then 'DUPLICATE' when luck < 0.975 then 'IGNORED'
    when luck < 0.99 then 'FAILED' when luck < 0.996 then 'PAUSED' else 'PENDING' end as state,
  first_name, last_name
from (
  select n, luck, at, (20 * pow(random(), 1.7))::int % 20 as page,
    (array['Maria', 'Olena', 'Taras', 'Ayşe', 'Jan', 'Anna', 'Ivan', 'Zofia', 'Mehmet', 'Oksana', 'Piotr', 'Elif', 'Petro',
      'Katarzyna', 'Emre', 'Natalia', 'Andriy', 'Marek', 'Zeynep', 'Sofia', 'Dmytro', 'Ewa', 'Mustafa', 'Iryna', 'Tomasz',
      'Fatma', 'Yuliia', 'Paweł', 'Hakan', 'Svitlana', 'Agnieszka', 'Burak', 'Bohdan', 'Magda', 'Deniz', 'Vira', 'Krzysztof',
      'Selin', 'Maksym', 'Joanna'])[1 + (random() * 39)::int] as first_name,
    (array['Ko', 'Me', 'Sha', 'Bon', 'Kra', 'Ly', 'Yil', 'Kow', 'Ma', 'Po', 'Schu', 'De', 'No', 'Wi', 'Zie', 'Gor'])[1 + (random() * 15)::int]
      || (array['va', 'li', 'no', 'tar', 'wen', 'dar', 'che', 'man', 'zi', 'ro', 'mi', 'sta', 'lo', 'gu', 'be', 'ha'])[1 + (random() * 15)::int]
      || (array['enko', 'ski', 'maz', 'chuk', 'er', 'oglu', 'wicz', 'iak', 'yuk', 'dt', 'ler', 'ova', 'tin', 'sen', 'k', 'ak'])[1 + (random() * 15)::int]
      as last_name
  from (
    select n, random() as luck,
      now() - interval '90 days' * (1 - n::float8 / current_setting('bench.rows')::int) - interval '1 minute' as at
    from generate_series(1, current_setting('bench.rows')::int) as n
  ) spread
) named;

create unique index on made (n);
analyze made;

insert into meta_page (id, page_id, name, monitored, state, created_at)
select gen_random_uuid(), '92000' || lpad(n::text, 4, '0'), 'Page ' || n, true, 'CONNECTED', now() from generate_series(0, 19) as n;

insert into meta_form (form_id, page_id, name, locale, status, fetched_at)
select '93000' || lpad(n::text, 4, '0'), '92000' || lpad((n / 3)::text, 4, '0'), 'Form ' || n, 'en_US', 'ACTIVE', now()
from generate_series(0, 59) as n;

insert into delivery (id, source, received_at, verified_at, size, body_hash, slices, accepted)
select delivery, 'meta', at, at, 400, '\x00', 1, 1 from made;

insert into intake_tally (source, account, day, accepted)
select 'meta', '92000' || lpad(page::text, 4, '0'), (at at time zone 'UTC')::date, count(*) from made group by 2, 3;

insert into submission (id, source, external_id, received_at) select submission, 'meta', (94000000000000 + n)::text, at from made;

insert into lead (id, first_name, last_name, email, email_key, status_id, source_id, channel, account, account_name, form, form_name,
  platform, submission_id, created_at, submitted_at, received_at, stored_at, updated_at, search)
select lead, first_name, last_name, mail, mail, (select id from lead_status where initial), (select min(id::text)::uuid from lead_source),
  'meta', '92000' || lpad(page::text, 4, '0'), 'Page ' || page, form, 'Form', 'fb', submission, at, at, at, at, at,
  translate(lower(first_name || ' ' || last_name || ' ' || mail), 'şęłó', 'selo')
from (select *, lower(last_name) || n || '@example.test' as mail from made where state = 'DONE') done;

insert into lead_origin (lead_id, external_id, ad_id, organic) select lead, (94000000000000 + n)::text, '95000' || n % 300, false
from made where state = 'DONE';

insert into inbox_event (id, submission_id, delivery_id, source, account, form, external_id, payload, fetched, received_at, day, state,
  attempts, ladder_from, next_attempt_at, error_class, error_text, became_type, became_id, finished_at)
select event, submission, delivery, 'meta', '92000' || lpad(page::text, 4, '0'), form, (94000000000000 + n)::text,
  '{"field": "leadgen", "value": {"leadgen_id": "' || (94000000000000 + n) || '", "page_id": "' || page || '"}}',
  '{"id": "' || (94000000000000 + n) || '", "field_data": [{"name": "full_name", "values": ["' || first_name || ' ' || last_name || '"]}]}',
  at, (at at time zone 'UTC')::date, state, 1, at,
  -- far away, so that no worker begins with it
  case when state = 'PENDING' then now() + interval '1 day' end,
  case state when 'FAILED' then (array['PERMANENT', 'UNREADABLE', 'BUG'])[1 + n % 3] when 'PAUSED' then 'TOKEN'
    when 'IGNORED' then 'PAGE_STOPPED' when 'PENDING' then 'TRANSIENT' end,
  case when state in ('FAILED', 'PAUSED') then 'in a benchmark' end,
  case when state in ('DONE', 'DUPLICATE') then 'lead' end,
  case state when 'DONE' then lead
    when 'DUPLICATE' then (select d.lead from made d where d.n = made.n - made.n % 500 + 1) end,
  case when state not in ('PENDING', 'PAUSED') then at + interval '2 seconds' end
from made;
