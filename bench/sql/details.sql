-- One customer whole by mobile as raw SQL in one round trip, of a customer that is there (see Mobiles.java).
\set i random(0, :loaded - 1)
\set mobile 916000000000 + (:i * :multiplier) % 4000000000
\startpipeline
begin isolation level repeatable read read only;
select set_config('app.org', :org::text, true);
select customer_id, root_id, account_id from identifier where org_id = :org and type = 1 and value = :mobile::text;
select c.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
select x.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
  join profile x on x.org_id = c.org_id and x.customer_id = c.id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
select x.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
  join identifier x on x.org_id = c.org_id and x.customer_id = c.id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
select x.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
  join comm_channel x on x.org_id = c.org_id and x.customer_id = c.id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
select x.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
  join subscription x on x.org_id = c.org_id and x.customer_id = c.id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
select x.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
  join customer_fields x on x.org_id = c.org_id and x.customer_id = c.id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
commit;
\endpipeline
