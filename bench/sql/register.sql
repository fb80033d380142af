-- One registration as the server writes it: the look-up and its nine rows, nothing less and nothing more.
-- n counts the client's transactions; base and share give every client of every run numbers of its own, and the
-- multiplier spreads them over all mobiles (see Mobiles.java, which the server's run uses alike).
\set n :n + 1
\set org random(:first_org, :last_org)
\set mobile 916000000000 + ((:base + :client_id * :share + :n) * :multiplier) % 4000000000
\set request random(1, 4503599627370495)
--PIPELINE startpipeline
begin;
select set_config('app.org', :org::text, true);
select customer_id, root_id, account_id from identifier where org_id = :org and type = 1 and value = :mobile::text;
insert into identifier_value (org_id, type, value) values (:org, 1, :mobile::text) on conflict do nothing;
insert into identifier (org_id, type, value, account_id, customer_id, root_id, since)
  select :org, 1, :mobile::text, 1, id, id, now() from nextval('customer_id') as id on conflict do nothing;
insert into customer (org_id, id, root_id, loyalty, status_label_id, registered_at, registered_till, registered_via,
    home_till, updated_at, updated_till)
  select :org, id, id, 1, 1, now(), 1, 1, 1, now(), 1 from currval('customer_id') as id;
insert into profile (org_id, customer_id, account_id, first_name, last_name, created_at, created_till, updated_at,
    updated_till)
  values (:org, currval('customer_id'), 1, 'Asha', 'Rao', now(), 1, now(), 1);
insert into comm_channel (org_id, customer_id, account_id, type, value, is_primary, verified, residence, office,
    last_viewed_at, attributes)
  values (:org, currval('customer_id'), 1, 1, :mobile::text, true, false, false, false, null, '');
insert into person_word (org_id, word, part, customer_id)
  values (:org, 'asha', 1, currval('customer_id')), (:org, 'rao', 2, currval('customer_id'));
insert into event (org_id, at, id, kind, customer_id, subject_id, till_id, request_id)
  values (:org, now(), nextval('event_id'), 1, currval('customer_id'), 1, 1, :request);
insert into request_log (org_id, at, request_id, caller_request_id, route, method, http_status, code, micros,
    principal_kind, principal_id, till_id, request_bytes, reply_bytes)
  values (:org, now(), :request, null, '/v2/customers', 'POST', 200, 0, 5000, 1, 1, 1, 128, 46);
commit;
--PIPELINE endpipeline
