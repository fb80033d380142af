-- Points that went on somebody's word. Amounts are thousandths of a point. customer_id is the customer the call named,
-- whatever person that is part of today.

-- Redemptions, their reversals, and transfers.
create sequence points_act_id as bigint increment by 1000;

-- A redemption: what was asked for, where the points came from, and what it came to.
create table points_redemption (
    org_id             bigint not null,
    id                 bigint not null,
    customer_id        bigint not null,
    program_id         integer not null,
    points             bigint not null,
    reversed           bigint not null,
    lots               bigint[] not null, -- amounts[n] came from lots[n] of customers[n] and was not given back,
    customers          bigint[] not null,
    amounts            bigint[] not null,
    worth              numeric not null, -- in the organization's currency, as answered,
    balance            bigint not null, -- of the person in the program behind it, as answered,
    redeemed_at        timestamptz not null, -- as the call says,
    bill_number        text not null, -- empty = none,
    bill_id            bigint not null, -- 0 = not bound,
    external_reference text, -- the caller's own, of which each is used once,
    purpose            text not null,
    notes              text not null,
    at                 timestamptz not null,
    till_id            bigint not null,
    request_id         bigint not null,
    primary key (org_id, id)
) with (fillfactor = 90);
create unique index points_redemption_reference on points_redemption (org_id, external_reference)
    where external_reference is not null;
-- A customer's, the latest; repeats are found by it.
create index points_redemption_customer on points_redemption (org_id, customer_id, at);
alter table points_redemption enable row level security;
alter table points_redemption force row level security;
create policy organization on points_redemption
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Redeemed points that were given back.
create table points_reversal (
    org_id        bigint not null,
    redemption_id bigint not null,
    id            bigint not null,
    points        bigint not null,
    at            timestamptz not null,
    till_id       bigint not null,
    request_id    bigint not null,
    primary key (org_id, redemption_id, id)
);
alter table points_reversal enable row level security;
alter table points_reversal force row level security;
create policy organization on points_reversal
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Points that went from a customer to another.
create table points_transfer (
    org_id      bigint not null,
    id          bigint not null,
    program_id  integer not null,
    customer_id bigint not null, -- who gave,
    target_id   bigint not null, -- who got,
    points      bigint not null,
    notes       text not null,
    at          timestamptz not null,
    till_id     bigint not null,
    request_id  bigint not null,
    primary key (org_id, id)
);
create index points_transfer_customer on points_transfer (org_id, customer_id);
create index points_transfer_target on points_transfer (org_id, target_id);
alter table points_transfer enable row level security;
alter table points_transfer force row level security;
create policy organization on points_transfer
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
