-- What organizations define of fields, and what tills and API clients may do.
create sequence custom_field_id as bigint;

create table custom_field (
    org_id             bigint not null references organization,
    id                 bigint not null, -- from 1: values are kept by it,
    scope              text not null, -- field.FieldScope, in lower case,
    name               text not null,
    label              text not null,
    input_type         text not null, -- field.CustomField.Input,
    data_type          text not null, -- field.CustomField.DataType,
    default_value      text not null,
    phase              text not null,
    position           integer not null,
    rule               text not null,
    server_rule        text not null,
    regex              text not null,
    error              text not null,
    help_text          text not null,
    attributes         text not null,
    options            jsonb not null, -- names with labels,
    disabled           boolean not null,
    compulsory         boolean not null,
    updatable          boolean not null,
    disabled_at_server boolean not null,
    audited            boolean not null,
    pii                boolean not null,
    psi                boolean not null,
    searchable         boolean not null,
    primary key (org_id, id),
    unique (org_id, scope, name)
);
alter table custom_field enable row level security;
alter table custom_field force row level security;
create policy organization on custom_field
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- What an organization asks of a field of the platform's; one without a row is as the platform ships it.
create table extended_field_setting (
    org_id          bigint not null references organization,
    entity          text not null, -- field.FieldEntity, in lower case,
    name            text not null,
    enabled         boolean not null,
    mandatory       boolean not null,
    updatable       boolean not null,
    hidden          boolean not null,
    position        integer not null,
    rule            text not null,
    allowed_values  text[] not null,
    rejects_invalid boolean not null,
    audited         boolean not null,
    computed        boolean not null,
    pii             boolean not null,
    psi             boolean not null,
    searchable      boolean not null,
    primary key (org_id, entity, name)
);
alter table extended_field_setting enable row level security;
alter table extended_field_setting force row level security;
create policy organization on extended_field_setting
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Lines of business of an organization; the platform lists which there are.
create table organization_vertical (
    org_id bigint not null references organization,
    name   text not null,
    active boolean not null,
    primary key (org_id, name)
);
alter table organization_vertical enable row level security;
alter table organization_vertical force row level security;
create policy organization on organization_vertical
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Resource to read or write; what is not named is not granted.
alter table access_group add column data_grants jsonb not null default '{}';
alter table access_group add column config_grants jsonb not null default '{}';
alter table access_group alter column data_grants drop default;
alter table access_group alter column config_grants drop default;

-- A client without an access group may do what its scopes say: entity, permission and path patterns each.
alter table api_client alter column access_group drop not null;
alter table api_client add column scopes jsonb not null default '[]';
