-- Points: lots, and the double-entry ledger that all there is to know about them is derived from. Amounts are
-- thousandths of a point. customer_id is the customer that points were earned by, whatever person that is part of
-- today.

-- What a customer has in a program, as of its last entry: the sums of its postings by book, and the head of its chain.
create table points_account (
    org_id           bigint not null,
    customer_id      bigint not null,
    program_id       integer not null,
    seq              bigint not null, -- its entries so far,
    head             bytea not null, -- of the chain, 32 bytes,
    main             bigint not null,
    delayed          bigint not null,
    triggered        bigint not null,
    issued           bigint not null,
    promised         bigint not null,
    granted          bigint not null,
    received         bigint not null,
    redeemed         bigint not null,
    expired          bigint not null,
    returned         bigint not null,
    deducted         bigint not null,
    given            bigint not null,
    promise_returned bigint not null,
    converted        bigint not null,
    next_expiry      timestamptz not null, -- never later than when a lot of it lapses,
    primary key (org_id, customer_id, program_id),
    constraint books_sum_to_zero check (
        main + delayed + triggered + issued + promised + granted + received + redeemed + expired + returned + deducted
            + given + promise_returned + converted = 0)
) with (fillfactor = 70);
alter table points_account enable row level security;
alter table points_account force row level security;
create policy organization on points_account
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- What one award made, and what became of it.
create sequence points_lot_id as bigint increment by 1000;
create table points_lot (
    org_id        bigint not null,
    id            bigint not null,
    customer_id   bigint not null,
    program_id    integer not null,
    category      smallint not null, -- points.Category,
    type          smallint not null, -- points.AwardType,
    expiry        smallint not null, -- points.ExpiryKind,
    awarded_at    timestamptz not null,
    first_expiry  timestamptz not null, -- as awarded,
    expires_at    timestamptz not null, -- after what rolled since,
    bill_id       bigint not null, -- 0 = no bill earned it,
    line          integer not null, -- 0 = the bill as a whole,
    promotion_id  bigint not null, -- 0 = the program's own earning,
    value         bigint not null,
    redeemed      bigint not null,
    expired       bigint not null,
    returned      bigint not null,
    moved         bigint not null, -- given to somebody else; of a promise, kept,
    primary key (org_id, id)
) with (fillfactor = 80);
-- What can be burnt, in the order it is burnt; lots that are used up leave the index.
create index points_lot_open on points_lot (org_id, customer_id, expires_at, awarded_at, id)
    where value <> redeemed + expired + returned + moved;
create index points_lot_bill on points_lot (org_id, bill_id) where bill_id <> 0;
alter table points_lot enable row level security;
alter table points_lot force row level security;
create policy organization on points_lot
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- One event's entry in the ledger of one account: written once. Posting n moves amounts[n] of lots[n] from book
-- sources[n] to book destinations[n]: both sides of the double entry at once.
create sequence ledger_event_id as bigint increment by 1000;
create table ledger_entry (
    org_id       bigint not null,
    customer_id  bigint not null,
    program_id   integer not null,
    seq          bigint not null, -- counted from 1 in its account,
    event        smallint not null, -- points.LedgerEvent,
    event_log_id bigint not null, -- entries of one event share it,
    at           timestamptz not null,
    bill_id      bigint not null, -- 0 = none,
    reference_id bigint not null, -- the redemption, transfer or merge; 0 = none,
    lots         bigint[] not null,
    sources      smallint[] not null, -- points.Book,
    destinations smallint[] not null, -- points.Book,
    amounts      bigint[] not null,
    opened       bigint[] not null, -- lots that it made, as they were awarded,
    rolled       bigint[] not null, -- lots whose expiry it moved,
    rolled_to    bigint[] not null, -- where to, microseconds since 1970,
    mark         bytea not null, -- of a merge the other chain's head; else empty,
    head         bytea not null, -- SHA-256 of the head before and this entry, as points.Chain writes it,
    primary key (org_id, customer_id, program_id, seq)
);
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy organization on ledger_entry
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
