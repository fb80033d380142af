-- One look-up by mobile as raw SQL in one round trip, of a customer that is there (see Mobiles.java).
\set i random(0, :loaded - 1)
\set mobile 916000000000 + (:i * :multiplier) % 4000000000
\startpipeline
begin isolation level repeatable read read only;
select set_config('app.org', :org::text, true);
select customer_id, root_id, account_id from identifier where org_id = :org and type = 1 and value = :mobile::text;
commit;
\endpipeline
