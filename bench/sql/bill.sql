-- One bill of three lines as the server writes it: the look-ups, the lock and the same rows, but for the counter of
-- the cap that all customers share, which pgbench is spared: its row would be held by one client after the other.
-- The ledger entry's head is a real hash over the one before.
\set n :n + 1
\set org random(:first_org, :last_org)
\set customer random(0, :loaded - 1)
\set mobile 916000000000 + (:customer * :multiplier) % 4000000000
\set id :first_customer + (:org - :first_org) * :loaded + :customer
\set request random(1, 4503599627370495)
--PIPELINE startpipeline
begin;
select set_config('app.org', :org::text, true);
select customer_id, root_id, account_id from identifier where org_id = :org and type = 1 and value = :mobile::text;
select id, root_id, loyalty, status_label_id from customer where org_id = :org and id = :id for no key update;
select seq, head, main, issued, purchases from points_account where org_id = :org and customer_id = :id and program_id = 1;
select p.first_name, p.last_name from profile p where p.org_id = :org and p.customer_id = :id;
insert into bill_number (org_id, number, bills)
  select :org, 'P' || :base || '-' || :client_id || '-' || :n, array[nextval('bill_id')] on conflict do nothing;
insert into bill (org_id, id, customer_id, type, return_type, number, parent_id, till_id, store_id, account_id,
    billed_at, added_at, amount, gross_amount, discount, outlier, delivery, returned, returned_amount, request_id,
    details)
  values (:org, currval('bill_id'), :id, 1, 0, 'P' || :base || '-' || :client_id || '-' || :n, 0, 1, 1, 1, now(), now(),
    1234.5, 1300, 65.5, 0, 4, 0, 0, :request, null);
insert into bill_line (org_id, bill_id, line, kind, item_code, description, quantity, rate, value, discount, amount,
    outlier, returned_quantity, returned_amount, details)
  values (:org, currval('bill_id'), 1, 1, 'SKU-1', 'Shirt', 1, 500, 500, 0, 500, 0, 0, 0, null),
    (:org, currval('bill_id'), 2, 1, 'SKU-2', 'Trousers', 1, 600, 600, 65.5, 534.5, 0, 0, 0, null),
    (:org, currval('bill_id'), 3, 1, 'SKU-3', 'Socks', 2, 100, 200, 0, 200, 0, 0, 0, null);
insert into points_lot (org_id, id, customer_id, program_id, category, type, expiry, awarded_at, first_expiry,
    expires_at, bill_id, line, promotion_id, value, redeemed, expired, returned, moved)
  values (:org, nextval('points_lot_id'), :id, 1, 1, 1, 1, now(), now() + interval '1 year', now() + interval '1 year',
    currval('bill_id'), 0, 0, 123000, 0, 0, 0, 0);
with account as (
  update points_account
     set seq = seq + 1, main = main + 123000, issued = issued - 123000, purchases = purchases + 1234.5,
         lifetime_purchases = lifetime_purchases + 1234.5, visits = visits + 1,
         head = sha256(head || int8send(seq + 1) || int8send(:id) || int8send(currval('bill_id'))
                            || int8send(currval('points_lot_id')) || int8send(123000)),
         next_expiry = least(next_expiry, now() + interval '1 year')
   where org_id = :org and customer_id = :id and program_id = 1
  returning seq, head)
insert into ledger_entry (org_id, customer_id, program_id, seq, event, event_log_id, at, bill_id, reference_id, lots,
    sources, destinations, amounts, opened, rolled, rolled_to, mark, head)
  select :org, :id, 1, seq, 1, nextval('ledger_event_id'), now(), currval('bill_id'), 0, array[currval('points_lot_id')],
         array[10::smallint], array[1::smallint], array[123000::bigint], array[currval('points_lot_id')], '{}', '{}',
         '', head
    from account;
insert into event (org_id, at, id, kind, customer_id, subject_id, till_id, request_id)
  values (:org, now(), nextval('event_id'), 40, :id, currval('bill_id'), 1, :request);
insert into request_log (org_id, at, request_id, caller_request_id, route, method, http_status, code, micros,
    principal_kind, principal_id, till_id, request_bytes, reply_bytes)
  values (:org, now(), :request, null, '/v2/transactions', 'POST', 200, 0, 5000, 1, 1, 1, 480, 190);
commit;
--PIPELINE endpipeline
