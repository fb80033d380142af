-- Bills: sales, returns and anonymous purchases. customer_id is the customer a bill was made out to by an identifier,
-- whatever person that is part of today; 0 = nobody.

-- The bills that have a number. Whoever adds one holds this row, so that two tills never both find a number free; it
-- serves returns, too, and saves an index over bills.
create table bill_number (
    org_id bigint not null,
    number text not null,
    bills  bigint[] not null, -- in the order they were taken in,
    primary key (org_id, number)
) with (fillfactor = 90);
alter table bill_number enable row level security;
alter table bill_number force row level security;
create policy organization on bill_number
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create sequence bill_id as bigint increment by 1000;
create table bill (
    org_id          bigint not null,
    id              bigint not null,
    customer_id     bigint not null, -- 0 = nobody,
    type            smallint not null, -- bill.BillType,
    return_type     smallint not null, -- bill.ReturnType; 0 = a sale,
    number          text not null, -- empty = none,
    parent_id       bigint not null, -- of a return, the sale; 0 = none or unknown,
    till_id         bigint not null,
    store_id        bigint not null, -- 0 = the till has none,
    account_id      bigint not null, -- of the source it came from,
    billed_at       timestamptz not null,
    added_at        timestamptz not null,
    amount          numeric(21, 6) not null, -- net, as the other two in the organization's currency,
    gross_amount    numeric(21, 6) not null,
    discount        numeric(21, 6) not null,
    outlier         smallint not null, -- bill.OutlierStatus; 0 = it counts,
    delivery        smallint not null, -- bill.DeliveryStatus,
    returned        smallint not null, -- how part of it came back: bill.ReturnType; 0 = nothing did,
    returned_amount numeric(21, 6) not null,
    request_id      bigint not null,
    -- What most bills have little of, read with the bill and never searched: payments, notes, fields, currency. Null
    -- where there is none, which costs a bit.
    details         jsonb,
    primary key (org_id, id)
) with (fillfactor = 95);
-- A customer's bills, newest first; anonymous ones are found by number and id only.
create index bill_customer on bill (org_id, customer_id, billed_at, id) where customer_id <> 0;
alter table bill enable row level security;
alter table bill force row level security;
create policy organization on bill
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table bill_line (
    org_id            bigint not null,
    bill_id           bigint not null,
    line              integer not null, -- counted from 1,
    kind              smallint not null, -- 1 = bought, 2 = brought back,
    item_code         text not null,
    description       text not null, -- as it came with the bill,
    quantity          numeric(21, 6) not null,
    rate              numeric(21, 6) not null,
    value             numeric(21, 6) not null,
    discount          numeric(21, 6) not null,
    amount            numeric(21, 6) not null, -- net,
    outlier           smallint not null,
    returned_quantity numeric(21, 6) not null,
    returned_amount   numeric(21, 6) not null,
    details           jsonb, -- as of the bill,
    primary key (org_id, bill_id, line)
) with (fillfactor = 95);
alter table bill_line enable row level security;
alter table bill_line force row level security;
create policy organization on bill_line
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- What was bought, beside the points: on the row that a bill changes anyway.
alter table points_account
    add column purchases numeric(21, 6) not null default 0, -- with bills of the program,
    add column lifetime_purchases numeric(21, 6) not null default 0, -- with bills that count here for the whole life,
    add column visits bigint not null default 0; -- the number of those

-- What a cap of a program has given in a cycle. Added to as a difference, never written over: many bills add at once.
create table cap_use (
    org_id      bigint not null,
    program_id  integer not null,
    cap         text not null, -- its name in the program,
    customer_id bigint not null, -- 0 = what all customers share,
    cycle_start date not null,
    used        bigint not null, -- thousandths of a point,
    primary key (org_id, program_id, cap, customer_id, cycle_start)
) with (fillfactor = 50);
alter table cap_use enable row level security;
alter table cap_use force row level security;
create policy organization on cap_use
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
