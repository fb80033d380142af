-- Which of several rows of one value was there first decides whose it is when a merge is undone.
alter table identifier add column since timestamptz not null default 'epoch';
alter table identifier alter column since drop default;

alter table merge_edge
    add column anchor_type   smallint,
    add column anchor_value  text,
    add column till          bigint not null,
    add column undone_till   bigint;
alter table merge_edge alter column before type text;
comment on column merge_edge.before is 'both sides as JSON: members, loyalty, label, identifiers';
alter sequence merge_edge_id increment by 1000;

-- The values that merges rest on: how many within an hour says when one stands for many.
create table merge_cause (
    org_id   bigint not null,
    type     smallint not null, -- identity.IdentifierType,
    value    text not null,
    at       timestamptz not null,
    merge_id bigint not null,
    primary key (org_id, type, value, at, merge_id)
);
alter table merge_cause enable row level security;
alter table merge_cause force row level security;
create policy organization on merge_cause
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- What somebody is to decide: changes of identifiers, merges asked for or held back by the rules, deletions.
create table customer_request (
    org_id       bigint not null,
    id           bigint not null,
    kind         smallint not null, -- identity.request.RequestKind,
    status       smallint not null, -- identity.request.RequestStatus,
    customer_id  bigint not null,
    target_id    bigint, -- of a merge the survivor, of a mobile given to another its new holder,
    old_value    text not null,
    new_value    text not null,
    reason       text not null,
    comments     text not null,
    reference_id text not null,
    requested_at timestamptz not null,
    added_at     timestamptz not null,
    added_by     text not null, -- principal, or empty for the engine itself,
    added_till   bigint not null,
    decided_at   timestamptz,
    decided_by   text not null,
    decided_till bigint,
    decision_comments text not null,
    approval     smallint not null, -- identity.request.Approval,
    one_step     boolean not null,
    details      text not null, -- a JSON object by kind; empty text = none,
    request_id   bigint not null,
    primary key (org_id, id)
);
create index customer_request_customer on customer_request (org_id, customer_id, id);
create index customer_request_target on customer_request (org_id, target_id, id) where target_id is not null;
create index customer_request_added on customer_request (org_id, kind, status, added_at, id);
-- One open question about a pair is enough.
create unique index customer_request_merge on customer_request (org_id, customer_id, target_id)
    where kind = 6 and status = 1;
create sequence customer_request_id as bigint increment by 1000;
alter table customer_request enable row level security;
alter table customer_request force row level security;
create policy organization on customer_request
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
