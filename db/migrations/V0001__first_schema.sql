-- The first schema: set-up of an organization, access, customers, and the logs behind every call.
-- Every table but the two directories carries org_id and a forced policy: without app.org set, no row is seen.
-- Enumerations are smallint codes; their meaning stands in the enum named in the comment.

-- == Directories: readable before the organization is known; no secret, no policy.
create table organization_directory (
    org_id  bigint primary key,
    code    text not null unique,
    active  boolean not null,
    -- raised by every change of set-up, so that servers know what to load again
    version bigint not null
);

create table login_directory (
    name         text not null, -- case-folded user name, client key or e-mail,
    kind         smallint not null, -- access.LoginKind,
    org_id       bigint not null references organization_directory,
    principal_id bigint not null,
    active       boolean not null,
    version      bigint not null,
    primary key (name, kind)
);
create index login_directory_principal on login_directory (org_id, kind, principal_id);
create index login_directory_version on login_directory (version);

-- Counts changes of log-ins and set-up over the installation; servers poll what is newer than what they saw.
create sequence change_version;

-- == Set-up: small tables, loaded whole into memory.
create sequence organization_id as integer;
create sequence zone_id as integer;
create sequence store_id as integer;
create sequence till_id as integer;
create sequence api_client_id as integer;
create sequence source_account_id as integer;
create sequence status_label_id as integer;

create table organization (
    org_id    bigint primary key references organization_directory,
    name      text not null,
    country   text not null, -- ISO 3166 alpha-2,
    dial_code text not null,
    time_zone text not null, -- IANA name,
    currency  text not null, -- ISO 4217,
    language  text not null  -- ISO 639
);
alter table organization enable row level security;
alter table organization force row level security;
create policy organization on organization
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table zone (
    org_id    bigint not null references organization,
    id        bigint not null,
    code      text not null,
    name      text not null,
    parent_id bigint,
    time_zone text,
    currency  text,
    language  text,
    active    boolean not null,
    primary key (org_id, id),
    unique (org_id, code),
    foreign key (org_id, parent_id) references zone (org_id, id)
);
alter table zone enable row level security;
alter table zone force row level security;
create policy organization on zone
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table store (
    org_id        bigint not null references organization,
    id            bigint not null,
    code          text not null,
    name          text not null,
    description   text not null,
    zone_id       bigint not null,
    time_zone     text,
    currency      text,
    language      text,
    access_group  smallint, -- access.AccessGroup; null = the organization's default,
    external_id   text,
    external_id_1 text,
    external_id_2 text,
    active        boolean not null,
    primary key (org_id, id),
    unique (org_id, code),
    unique (org_id, name),
    foreign key (org_id, zone_id) references zone (org_id, id)
);
alter table store enable row level security;
alter table store force row level security;
create policy organization on store
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table till (
    org_id          bigint not null references organization,
    id              bigint not null,
    code            text not null, -- also its user name,
    name            text not null,
    description     text not null,
    kind            smallint not null, -- organization.TillKind: till, store server, store centre,
    store_id        bigint not null,
    store_server_id bigint,
    billable        boolean not null,
    active          boolean not null,
    primary key (org_id, id),
    unique (org_id, code),
    foreign key (org_id, store_id) references store (org_id, id),
    foreign key (org_id, store_server_id) references till (org_id, id)
);
alter table till enable row level security;
alter table till force row level security;
create policy organization on till
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table api_client (
    org_id             bigint not null references organization,
    id                 bigint not null,
    name               text not null,
    client_key         text not null,
    description        text not null,
    default_till_id    bigint not null,
    access_group       smallint not null,
    token_life_seconds integer not null,
    -- an unknown attribution till falls back to the default till instead of failing
    falls_back         boolean not null,
    active             boolean not null,
    primary key (org_id, id),
    unique (org_id, name),
    unique (org_id, client_key),
    foreign key (org_id, default_till_id) references till (org_id, id)
);
alter table api_client enable row level security;
alter table api_client force row level security;
create policy organization on api_client
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table source_account (
    org_id  bigint not null references organization,
    id      bigint not null,
    source  smallint not null, -- identity.Source,
    account text not null, -- what calls pass as accountId; empty for a source without accounts,
    name    text not null,
    active  boolean not null,
    primary key (org_id, id),
    unique (org_id, source, account)
);
alter table source_account enable row level security;
alter table source_account force row level security;
create policy organization on source_account
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table configuration (
    org_id bigint not null references organization,
    key    text not null,
    value  text not null,
    primary key (org_id, key)
);
alter table configuration enable row level security;
alter table configuration force row level security;
create policy organization on configuration
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table status_label (
    org_id     bigint not null references organization,
    id         bigint not null,
    label      text not null,
    status     smallint not null, -- identity.CustomerStatus,
    is_default boolean not null,
    primary key (org_id, id),
    unique (org_id, label)
);
alter table status_label enable row level security;
alter table status_label force row level security;
create policy organization on status_label
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table attribution_lookup (
    org_id  bigint not null references organization,
    type    text not null,
    code    text not null,
    till_id bigint not null,
    primary key (org_id, type, code),
    foreign key (org_id, till_id) references till (org_id, id)
);
alter table attribution_lookup enable row level security;
alter table attribution_lookup force row level security;
create policy organization on attribution_lookup
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Access
create table credential (
    org_id       bigint not null references organization_directory,
    kind         smallint not null, -- access.LoginKind,
    principal_id bigint not null,
    form         smallint not null, -- access.SecretForm: which spelling of the secret this verifies,
    scheme       smallint not null, -- access.SecretScheme: slow hash or keyed hash,
    key_id       integer not null, -- which installation key the secret was hashed under first,
    salt         bytea not null,
    verifier     bytea not null,
    primary key (org_id, kind, principal_id, form)
);
alter table credential enable row level security;
alter table credential force row level security;
create policy organization on credential
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table signing_key (
    org_id     bigint not null references organization_directory,
    kid        text not null,
    public_der bytea not null,
    sealed_der bytea not null, -- the private key, encrypted under an installation key,
    key_id     integer not null,
    created_at timestamptz not null,
    primary key (org_id, kid)
);
alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy organization on signing_key
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Customers
-- A person is a tree of customers joined by merge edges; root_id names the tree's root. Nothing is re-keyed by a
-- merge: identifiers and profiles keep the customer they were registered under.
create sequence customer_id as bigint increment by 1000;

create table customer (
    org_id          bigint not null,
    id              bigint not null,
    root_id         bigint not null,
    loyalty         smallint not null, -- identity.LoyaltyType,
    status_label_id bigint,
    registered_at   timestamptz not null,
    registered_till bigint not null,
    registered_via  bigint not null, -- source account of the first profile,
    home_till       bigint not null,
    updated_at      timestamptz not null,
    updated_till    bigint not null,
    primary key (org_id, id)
) with (fillfactor = 90);
create index customer_root on customer (org_id, root_id);
alter table customer enable row level security;
alter table customer force row level security;
create policy organization on customer
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table merge_edge (
    org_id            bigint not null,
    id                bigint not null,
    victim_id         bigint not null,
    survivor_id       bigint not null,
    rule              smallint not null,
    identifier_type   smallint,
    identifier_value  text,
    request_id        bigint not null,
    at                timestamptz not null,
    before            jsonb not null, -- status, labels, consent, tier and fields hidden by a conflict,
    undone_at         timestamptz,
    undone_request_id bigint,
    primary key (org_id, id),
    foreign key (org_id, victim_id) references customer (org_id, id),
    foreign key (org_id, survivor_id) references customer (org_id, id)
);
create index merge_edge_victim on merge_edge (org_id, victim_id);
create index merge_edge_survivor on merge_edge (org_id, survivor_id);
create sequence merge_edge_id;
alter table merge_edge enable row level security;
alter table merge_edge force row level security;
create policy organization on merge_edge
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table profile (
    org_id       bigint not null,
    customer_id  bigint not null,
    account_id   bigint not null,
    first_name   text not null,
    last_name    text not null,
    created_at   timestamptz not null,
    created_till bigint not null,
    updated_at   timestamptz not null,
    updated_till bigint not null,
    primary key (org_id, customer_id, account_id)
) with (fillfactor = 90);
alter table profile enable row level security;
alter table profile force row level security;
create policy organization on profile
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- The claim on a value: an identifier may stand in several sources, so this row is what keeps two sources from
-- making two persons of it at once. Kept for ever.
create table identifier_value (
    org_id bigint not null,
    type   smallint not null, -- identity.IdentifierType,
    value  text not null,
    primary key (org_id, type, value)
);
alter table identifier_value enable row level security;
alter table identifier_value force row level security;
create policy organization on identifier_value
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- root_id repeats the customer's, so that a look-up by value needs no further step to find the person.
create table identifier (
    org_id      bigint not null,
    type        smallint not null,
    value       text not null,
    account_id  bigint not null,
    customer_id bigint not null,
    root_id     bigint not null,
    primary key (org_id, type, value, account_id)
);
create index identifier_customer on identifier (org_id, customer_id);
alter table identifier enable row level security;
alter table identifier force row level security;
create policy organization on identifier
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table comm_channel (
    org_id         bigint not null,
    customer_id    bigint not null,
    account_id     bigint not null,
    type           smallint not null, -- identity.ChannelType,
    value          text not null,
    is_primary     boolean not null,
    verified       boolean not null,
    residence      boolean not null,
    office         boolean not null,
    last_viewed_at timestamptz,
    attributes     text not null, -- a JSON object as it came; empty text = none,
    primary key (org_id, customer_id, account_id, type, value)
);
alter table comm_channel enable row level security;
alter table comm_channel force row level security;
create policy organization on comm_channel
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Only what was said: a pair never set reads as opted in.
create table subscription (
    org_id      bigint not null,
    customer_id bigint not null,
    channel     smallint not null, -- identity.ChannelType,
    priority    smallint not null, -- identity.SubscriptionPriority,
    opted_in    boolean not null,
    updated_at  timestamptz not null,
    primary key (org_id, customer_id, channel, priority)
);
alter table subscription enable row level security;
alter table subscription force row level security;
create policy organization on subscription
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Behind every call: partitioned by server time. Partitions are made by the maintenance step, under the owner.
create sequence event_id as bigint increment by 1000;

-- xid lets readers follow commit order: id order is not commit order.
create table event (
    org_id      bigint not null,
    at          timestamptz not null,
    id          bigint not null,
    kind        smallint not null, -- event.EventKind,
    customer_id bigint not null,
    subject_id  bigint not null, -- what it happened to: bill, coupon, source account; 0 = the customer alone,
    till_id     bigint not null,
    request_id  bigint not null,
    xid         xid8 not null default pg_current_xact_id(),
    primary key (org_id, at, id)
) partition by range (at);
create table event_default partition of event default;
alter table event_default enable row level security;
alter table event_default force row level security;
create policy organization on event_default
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
alter table event enable row level security;
alter table event force row level security;
create policy organization on event
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table request_log (
    org_id            bigint not null,
    at                timestamptz not null,
    request_id        bigint not null,
    caller_request_id text,
    route             text not null,
    method            text not null,
    http_status       smallint not null,
    code              integer not null, -- the business code answered; 0 = none,
    micros            integer not null,
    principal_kind    smallint not null, -- access.LoginKind; 0 = nobody,
    principal_id      bigint not null,
    till_id           bigint not null,
    request_bytes     integer not null,
    reply_bytes       integer not null,
    primary key (org_id, at, request_id)
) partition by range (at);
create index request_log_request on request_log (org_id, request_id);
create table request_log_default partition of request_log default;
alter table request_log_default enable row level security;
alter table request_log_default force row level security;
create policy organization on request_log_default
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
alter table request_log enable row level security;
alter table request_log force row level security;
create policy organization on request_log
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table idempotency_record (
    org_id       bigint not null,
    at           timestamptz not null,
    key_hash     bytea not null, -- over principal, route and Idempotency-Key,
    body_hash    bytea not null,
    request_id   bigint not null,
    status       smallint not null,
    code         integer not null,
    content_type text not null,
    body         bytea not null,
    primary key (org_id, at, key_hash)
) partition by range (at);
create index idempotency_record_key on idempotency_record (org_id, key_hash);
create table idempotency_record_default partition of idempotency_record default;
alter table idempotency_record_default enable row level security;
alter table idempotency_record_default force row level security;
create policy organization on idempotency_record_default
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
alter table idempotency_record enable row level security;
alter table idempotency_record force row level security;
create policy organization on idempotency_record
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
