-- One balance by mobile as raw SQL in one round trip, of a customer that is there (see Mobiles.java): whose it is, the
-- accounts of all members, and the lots that have lapsed since the sweep or that owe.
\set i random(0, :loaded - 1)
\set mobile 916000000000 + (:i * :multiplier) % 4000000000
\startpipeline
begin isolation level repeatable read read only;
select set_config('app.org', :org::text, true);
select customer_id, root_id, account_id from identifier where org_id = :org and type = 1 and value = :mobile::text;
select c.id, c.root_id, c.loyalty, c.status_label_id
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
select a.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
  join points_account a on a.org_id = c.org_id and a.customer_id = c.id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text;
select l.*
  from identifier i
  join customer c on c.org_id = i.org_id and c.root_id = i.root_id
  join points_lot l on l.org_id = c.org_id and l.customer_id = c.id
 where i.org_id = :org and i.type = 1 and i.value = :mobile::text
   and l.value <> l.redeemed + l.expired + l.returned + l.moved
   and (l.expires_at < now() or l.value < l.redeemed + l.expired + l.returned + l.moved);
commit;
\endpipeline
