-- What was handed out of ledgers, and how the sweep and the anchors find what changed.

-- Heads of ledgers at a moment, signed and handed out: whoever has the digest notices a tail that was cut off here.
create table ledger_anchor (
    org_id    bigint not null,
    id        bigint not null, -- counted from 1 in the organization,
    at        timestamptz not null,
    previous  bytea not null, -- digest of the anchor before, 32 zero bytes for the first,
    customers bigint[] not null, -- by account: customer, program, number of its last entry,
    programs  bigint[] not null,
    seqs      bigint[] not null,
    heads     bytea not null, -- 32 bytes each,
    digest    bytea not null, -- SHA-256 as points.anchor.Anchor says,
    kid       text not null, -- of the signing key,
    signature bytea not null, -- of the digest, RSASSA-PKCS1-v1_5 with SHA-256,
    primary key (org_id, id)
);
alter table ledger_anchor enable row level security;
alter table ledger_anchor force row level security;
create policy organization on ledger_anchor
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Which anchor has the last head of an account that was handed out.
create table ledger_anchored (
    org_id      bigint not null,
    customer_id bigint not null,
    program_id  integer not null,
    seq         bigint not null,
    head        bytea not null,
    anchor_id   bigint not null,
    primary key (org_id, customer_id, program_id)
) with (fillfactor = 80);
alter table ledger_anchored enable row level security;
alter table ledger_anchored force row level security;
create policy organization on ledger_anchored
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- The sweep asks which accounts have points that lapsed. next_expiry only changes when a lot comes that lapses before
-- all others, or by the sweep itself; all other updates of an account stay within their page and leave the index alone.
create index points_account_expiry on points_account (org_id, next_expiry, customer_id, program_id);

-- Anchors ask every five minutes which accounts got entries in the last few. Entries are added at the end of the table
-- in the order of time, so blocks of rows with their least and greatest instant find them, and cost an entry next to
-- nothing. A customer's own entries are read by the primary key: lists of them count all there are anyway.
create index ledger_entry_at on ledger_entry
    using brin (org_id, at) with (pages_per_range = 32, autosummarize = on);
