-- Calls of the API that wait for somebody else's word. Such a call holds credentials and names customers, so it is
-- encrypted; customer_id says whose it is, so that it goes with that person's data.
create sequence request_workflow_id;
create table request_workflow (
    org_id       bigint not null references organization_directory,
    id           bigint not null,
    name         text not null, -- a UUID, by which callers know it,
    type         smallint not null, -- workflow.WorkflowType,
    state        smallint not null, -- workflow.WorkflowState,
    customer_id  bigint not null, -- whom the call is about,
    concept_id   bigint not null, -- these four as the caller says,
    zone_id      bigint not null,
    store_id     bigint not null,
    till_id      bigint not null,
    maker_id     bigint not null, -- a console user,
    started_at   timestamptz not null,
    checker_id   bigint, -- null = nobody,
    decided_at   timestamptz,
    message      text not null, -- the checker's,
    key_id       integer not null, -- under which installation key the two below are encrypted,
    call         bytea not null, -- empty = erased,
    output       bytea not null, -- what the call answered; empty = not called, or erased,
    request_id   bigint not null, -- of the call that started it
    primary key (org_id, id),
    unique (org_id, name)
);
create index request_workflow_customer on request_workflow (org_id, customer_id);
alter table request_workflow enable row level security;
alter table request_workflow force row level security;
create policy organization on request_workflow
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
