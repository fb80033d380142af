-- The rest of an organization's set-up: its profile, concepts, what stores and accounts have, people at the counter,
-- payment modes and currency ratios.

-- What a place or the organization has in custom fields: one JSON object of name to value, read whole.
alter table organization
    add column kind             smallint not null default 1, -- organization.OrganizationKind,
    add column address          text not null default '',
    add column locality         text not null default '',
    add column city             text not null default '',
    add column state            text not null default '',
    add column pin_code         text not null default '',
    add column phone            text not null default '',
    add column website          text not null default '',
    add column logo             text not null default '',
    add column locale           text not null default '', -- such as en_US,
    add column fiscal_year      smallint not null default 4, -- the month it starts in: 1 or 4,
    add column time_zones       text[] not null default '{}', -- supported beside the base one,
    add column currencies       text[] not null default '{}',
    add column languages        text[] not null default '{}',
    add column countries        text[] not null default '{}',
    add column other_countries  boolean not null default false,
    add column min_sms_hour     integer not null default 0,
    add column max_sms_hour     integer not null default 24,
    add column custom_fields    jsonb not null default '{}';

alter table zone
    add column description   text not null default '',
    add column custom_fields jsonb not null default '{}';

create sequence concept_id as integer;
create table concept (
    org_id        bigint not null references organization,
    id            bigint not null,
    code          text not null,
    name          text not null,
    description   text not null,
    parent_id     bigint, -- null = below the organization,
    time_zone     text,
    currency      text,
    language      text,
    active        boolean not null,
    custom_fields jsonb not null,
    primary key (org_id, id),
    unique (org_id, code),
    foreign key (org_id, parent_id) references concept (org_id, id)
);
alter table concept enable row level security;
alter table concept force row level security;
create policy organization on concept
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

alter table store
    add column concept_id     bigint,
    add column address        text not null default '',
    add column city           text not null default '', -- its name, or its id in a client's list,
    add column area           text not null default '',
    add column latitude       numeric,
    add column longitude      numeric,
    add column mobile         text not null default '',
    add column landline       text not null default '',
    add column email          text not null default '',
    add column admin_type     smallint not null default 1, -- organization.AdminType,
    add column sms_name       text not null default '', -- as text messages show it; empty = the store's own,
    add column sms_mobile     text not null default '',
    add column sms_email      text not null default '',
    add column email_name     text not null default '', -- as e-mails show it,
    add column email_mobile   text not null default '',
    add column email_email    text not null default '',
    add column custom_fields  jsonb not null default '{}',
    add foreign key (org_id, concept_id) references concept (org_id, id);

alter table till
    add column external_id   text not null default '',
    add column time_zone     text,
    add column currency      text,
    add column language      text,
    add column custom_fields jsonb not null default '{}';

alter table source_account
    add column uuid      text not null default replace(gen_random_uuid()::text, '-', ''), -- 32 hexadecimal digits,
    add column to_mirror boolean not null default false,
    add column configs   jsonb not null default '{}'; -- name to value
alter table source_account alter column uuid drop default;
alter table source_account add unique (org_id, uuid);

-- Cashiers. Their secrets are credentials of kind 4; they stand in no login_directory, for they log in at a till.
create sequence associate_id as integer;
create table associate (
    org_id     bigint not null references organization,
    id         bigint not null,
    code       text not null,
    name       text not null,
    store_id   bigint not null,
    first_name text not null,
    last_name  text not null,
    mobile     text not null,
    email      text not null,
    username   text not null,
    active     boolean not null,
    primary key (org_id, id),
    unique (org_id, code),
    foreign key (org_id, store_id) references store (org_id, id)
);
alter table associate enable row level security;
alter table associate force row level security;
create policy organization on associate
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create sequence tender_id as integer;
create table tender (
    org_id         bigint not null references organization,
    id             bigint not null,
    name           text not null,
    canonical_name text not null,
    description    text not null,
    attributes     jsonb not null, -- name to type,
    active         boolean not null,
    primary key (org_id, id),
    unique (org_id, name)
);
alter table tender enable row level security;
alter table tender force row level security;
create policy organization on tender
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table currency_ratio (
    org_id    bigint not null references organization,
    currency  text not null, -- ISO 4217,
    ratio_inr numeric not null, -- how many rupees one of it is worth,
    primary key (org_id, currency)
);
alter table currency_ratio enable row level security;
alter table currency_ratio force row level security;
create policy organization on currency_ratio
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
