-- Erasing persons by request (v2/pii-deletion). What is kept here names nobody: ids, instants, counts and keyed hashes.

create table erasure_request (
    org_id            bigint not null,
    id                bigint not null, -- of customer_request_id, so that requests of all kinds have different ids,
    customer_id       bigint not null, -- the person's root when it was asked,
    account_id        bigint, -- the source account that the call named; null = any,
    status            smallint not null, -- identity.request.RequestStatus,
    comments          text not null, -- empty once the data is gone, here and below,
    decision_comments text not null,
    added_at          timestamptz not null,
    added_till        bigint not null,
    added_request     bigint not null,
    changed_at        timestamptz not null,
    changed_till      bigint not null,
    changed_request   bigint not null,
    label_before      bigint, -- the person's status label before the approval,
    due_at            timestamptz, -- null unless it was approved,
    deleted_at        timestamptz,
    -- whether a second look was taken for rows that were being written while the person was erased
    looked_twice      boolean not null,
    primary key (org_id, id),
    foreign key (org_id, customer_id) references customer (org_id, id)
);
-- one open request of a customer; who is one person with others is asked for under the person's lock
create unique index erasure_request_open on erasure_request (org_id, customer_id) where status in (1, 2);
create index erasure_request_customer on erasure_request (org_id, customer_id, id);
create index erasure_request_due on erasure_request (org_id, due_at) where status = 2;
create index erasure_request_late on erasure_request (org_id, deleted_at) where status = 5 and not looked_twice;
create index erasure_request_added on erasure_request (org_id, added_at, id);
alter table erasure_request enable row level security;
alter table erasure_request force row level security;
create policy organization on erasure_request
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- The receipt of an erasure: how much of each kind was removed.
create table erasure_count (
    org_id     bigint not null,
    erasure_id bigint not null,
    kind       smallint not null, -- identity.erasure.ErasedKind,
    removed    bigint not null,
    primary key (org_id, erasure_id, kind),
    foreign key (org_id, erasure_id) references erasure_request (org_id, id)
);
alter table erasure_count enable row level security;
alter table erasure_count force row level security;
create policy organization on erasure_count
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Identifiers of erased persons as keyed hashes, which tell nothing without the installation's key.
create table erased_identifier (
    org_id      bigint not null,
    key_id      integer not null, -- which installation key it was hashed under,
    hash        bytea not null, -- over organization, type and value,
    customer_id bigint not null, -- the person,
    erased_at   timestamptz not null,
    primary key (org_id, key_id, hash)
);
alter table erased_identifier enable row level security;
alter table erased_identifier force row level security;
create policy organization on erased_identifier
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
