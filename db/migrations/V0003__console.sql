-- People who use the console: one account over the installation, with a role in each organization. Their rows are
-- the platform's (organization 0), for an account is known before an organization is chosen.
create sequence console_user_id as integer;

create table console_user (
    org_id      bigint not null references organization_directory,
    id          bigint not null,
    email       text not null, -- case-folded; also the name in login_directory,
    name        text not null,
    state       smallint not null, -- user.UserState,
    platform    boolean not null, -- administers the platform, and so every organization,
    must_change boolean not null, -- the password, before anything else,
    created_at  timestamptz not null,
    primary key (org_id, id),
    unique (org_id, email)
);
alter table console_user enable row level security;
alter table console_user force row level security;
create policy organization on console_user
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- member_of is the organization the role is for; org_id says whose row it is: the platform's.
create table console_membership (
    org_id    bigint not null,
    user_id   bigint not null,
    member_of bigint not null,
    role      smallint not null, -- access.Role,
    primary key (org_id, user_id, member_of),
    foreign key (org_id, user_id) references console_user (org_id, id)
);
create index console_membership_organization on console_membership (org_id, member_of);
alter table console_membership enable row level security;
alter table console_membership force row level security;
create policy organization on console_membership
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- What the last passwords were checked against, so that none of them is taken again.
create table console_password (
    org_id   bigint not null,
    user_id  bigint not null,
    set_at   timestamptz not null,
    scheme   smallint not null, -- access.SecretScheme,
    key_id   integer not null,
    salt     bytea not null,
    verifier bytea not null,
    primary key (org_id, user_id, set_at),
    foreign key (org_id, user_id) references console_user (org_id, id)
);
alter table console_password enable row level security;
alter table console_password force row level security;
create policy organization on console_password
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- One-time links, by a keyed hash of what stands in the link.
create table console_invite (
    org_id     bigint not null,
    token_hash bytea not null,
    user_id    bigint not null,
    expires_at timestamptz not null,
    primary key (org_id, token_hash),
    foreign key (org_id, user_id) references console_user (org_id, id)
);
create index console_invite_user on console_invite (org_id, user_id);
alter table console_invite enable row level security;
alter table console_invite force row level security;
create policy organization on console_invite
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Log-ins in browsers, by a keyed hash of the cookie.
create table console_session (
    org_id     bigint not null,
    id_hash    bytea not null,
    user_id    bigint not null,
    created_at timestamptz not null,
    seen_at    timestamptz not null, -- to the minute,
    address    text not null,
    browser    text not null,
    primary key (org_id, id_hash),
    foreign key (org_id, user_id) references console_user (org_id, id)
);
create index console_session_user on console_session (org_id, user_id);
alter table console_session enable row level security;
alter table console_session force row level security;
create policy organization on console_session
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- How each item of a call with several went: its codes in order, 200 for a good one; empty for a call of one.
alter table request_log add column items text not null default '';
