-- One-time codes: what proves that whoever acts can read a mobile's or an e-mail address's messages. The codes
-- themselves are encrypted under the installation's key.

create sequence one_time_code_id as bigint increment by 1000;
create table one_time_code (
    org_id         bigint not null,
    recipient_type smallint not null, -- identity.IdentifierType: mobile or e-mail,
    recipient      text collate "C" not null, -- as identifiers are; whether anybody is registered with it or not,
    day            integer not null, -- since 1970, in the organization's own zone,
    nth            integer not null, -- of that day, counted from 1: two at once are one too many,
    id             bigint not null, -- as calls name it,
    action         smallint not null, -- otp.CodeAction,
    customer_id    bigint, -- whose points it is for; null = anything the action covers,
    points         bigint, -- how many, thousandths,
    code           bytea not null, -- encrypted,
    key_id         integer not null, -- under which installation key,
    issued_at      timestamptz not null,
    valid_until    timestamptz not null,
    sent           integer not null, -- how often,
    used_at        timestamptz,
    primary key (org_id, recipient_type, recipient, day, nth),
    constraint points_of_somebody check ((customer_id is null) = (points is null))
);
create index one_time_code_expiry on one_time_code (org_id, valid_until);
create index one_time_code_customer on one_time_code (org_id, customer_id) where customer_id is not null;
alter table one_time_code enable row level security;
alter table one_time_code force row level security;
create policy organization on one_time_code
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Messages to be sent, written in the transaction of what they tell of. A code stands beside the text that brings it.
create sequence outbox_message_id as bigint increment by 1000;
create table outbox_message (
    org_id      bigint not null,
    id          bigint not null,
    channel     smallint not null, -- outbox.MessageChannel,
    address     text collate "C" not null,
    customer_id bigint, -- who had the address then; null = nobody,
    subject     text not null, -- empty where the channel has none,
    content     text not null, -- with a place for the code,
    code        bytea, -- encrypted; null = it brings none,
    key_id      integer not null, -- under which installation key,
    at          timestamptz not null,
    request_id  bigint not null,
    primary key (org_id, id)
);
create index outbox_message_at on outbox_message (org_id, at, id);
create index outbox_message_address on outbox_message (org_id, address);
create index outbox_message_customer on outbox_message (org_id, customer_id) where customer_id is not null;
alter table outbox_message enable row level security;
alter table outbox_message force row level security;
create policy organization on outbox_message
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
