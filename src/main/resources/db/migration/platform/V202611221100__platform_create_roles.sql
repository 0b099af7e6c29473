-- What the public webhook may do in the database, whoever breaks into it: store deliveries, and read its two secrets.
-- A group role without login; the login users that get it belong to the infrastructure. Roles are the server's, not the
-- database's: it may be there already.
do $$
begin
  create role leadline_webhook nologin;
exception
  when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public to leadline_webhook;
grant insert on delivery, intake_tally, submission, inbox_event to leadline_webhook;
-- what `on conflict` and `returning` need, and nothing of what was received
grant select (id, source, external_id) on submission to leadline_webhook;
grant select (delivery_id, source, account, day) on inbox_event to leadline_webhook;
grant select (id, accepted) on delivery to leadline_webhook;
grant select (app_secret, previous_app_secret, previous_secret_until, verify_token) on meta_webhook to leadline_webhook;
grant update (verified_at) on meta_webhook to leadline_webhook;
grant insert (topic, at) on change to leadline_webhook;
