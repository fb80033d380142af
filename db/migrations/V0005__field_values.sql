-- Values of custom and extended fields of customers.
--
-- Kept off the customer and profile rows: those are locked, read and rewritten by every bill and registration, and
-- most customers have no fields. A registration without fields writes nothing here; one with fields writes one row for
-- its profile's custom fields, and one for the person's extended ones, however many there are: a row per value would
-- cost the rate some 5 % each. The values are one text, a JSON object of field id to value: they are only ever read
-- whole, by the customer, so neither jsonb nor an index on them is worth its price. They go by field id, so that
-- renaming a field touches no customer.
create table customer_fields (
    org_id       bigint not null,
    customer_id  bigint not null,
    account_id   bigint not null, -- the profile whose custom fields they are; 0 = the customer's extended fields,
    field_values text not null,
    primary key (org_id, customer_id, account_id)
) with (fillfactor = 90);
alter table customer_fields enable row level security;
alter table customer_fields force row level security;
create policy organization on customer_fields
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Whom a value of a searchable field names: only fields that the organization marks so have rows here, for each costs
-- a row per customer. Under row-level security only leakproof operators reach an index, so the value is a plain text,
-- folded and cut before it is stored, and found by equality or by prefix (~>=~, ~<~).
create table field_value (
    org_id      bigint not null,
    kind        smallint not null, -- field.FieldKind,
    field_id    bigint not null,
    value       text not null,
    customer_id bigint not null,
    primary key (org_id, kind, field_id, value, customer_id)
);
alter table field_value enable row level security;
alter table field_value force row level security;
create policy organization on field_value
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
