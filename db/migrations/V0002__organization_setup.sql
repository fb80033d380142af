-- Everything an administrator sets up, with the history of its changes.
create sequence access_group_id as integer start 101;

create table access_group (
    org_id      bigint not null references organization,
    id          bigint not null, -- above 100: those below are built in,
    name        text not null,
    description text not null,
    active      boolean not null,
    primary key (org_id, id),
    unique (org_id, name)
);
alter table access_group enable row level security;
alter table access_group force row level security;
create policy organization on access_group
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Access groups of the organization's own, beside the built-in ones.
alter table store alter column access_group type bigint;
alter table api_client alter column access_group type bigint;

alter table attribution_lookup alter column till_id drop not null;
alter table attribution_lookup add column store_id bigint;
alter table attribution_lookup add foreign key (org_id, store_id) references store (org_id, id);

-- == History: a row per entry and change, written with the change.
create table setup_change (
    org_id     bigint not null references organization_directory,
    version    bigint not null, -- of the organization, raised by the change,
    kind       text not null, -- section of the organization document,
    name       text not null,
    at         timestamptz not null,
    actor_kind smallint not null, -- organization.setup.Actor.Kind,
    actor_id   bigint not null,
    actor_name text not null,
    request_id bigint not null,
    before     jsonb, -- as documents have it, secrets masked; null = made,
    after      jsonb, -- null = taken away
    primary key (org_id, version, kind, name)
);
create index setup_change_entry on setup_change (org_id, kind, name, version);
alter table setup_change enable row level security;
alter table setup_change force row level security;
create policy organization on setup_change
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Secrets given in an import that are still to be hashed, encrypted under an installation key.
create table pending_secret (
    org_id       bigint not null references organization_directory,
    kind         smallint not null, -- access.LoginKind,
    principal_id bigint not null,
    key_id       integer not null,
    sealed       bytea not null,
    primary key (org_id, kind, principal_id)
);
alter table pending_secret enable row level security;
alter table pending_secret force row level security;
create policy organization on pending_secret
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
