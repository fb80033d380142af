-- What hangs on a customer. customer_id is the customer something was written under: what a person has is what all the
-- customers of its tree have, so a merge and its undo touch none of these rows.

-- == Labels: tags of the organization's own, put on customers.
create sequence label_id as integer;
create table label (
    org_id      bigint not null references organization_directory,
    id          bigint not null,
    name        text not null,
    folded      text not null, -- the name as it is compared: in one letter case,
    description text not null,
    updated_by  bigint not null, -- the till that the call belonged to,
    updated_at  timestamptz not null,
    primary key (org_id, id),
    unique (org_id, folded)
);
alter table label enable row level security;
alter table label force row level security;
create policy organization on label
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create sequence customer_label_id;
create table customer_label (
    org_id      bigint not null,
    customer_id bigint not null,
    label_id    bigint not null,
    id          bigint not null,
    added_by    bigint not null, -- a till,
    added_at    timestamptz not null,
    primary key (org_id, customer_id, label_id),
    foreign key (org_id, label_id) references label (org_id, id),
    foreign key (org_id, customer_id) references customer (org_id, id)
);
create index customer_label_label on customer_label (org_id, label_id, customer_id);
alter table customer_label enable row level security;
alter table customer_label force row level security;
create policy organization on customer_label
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Histories, written in the transaction of the change. No foreign keys: they are written on the hot path.
create sequence status_log_id;
create table status_log (
    org_id         bigint not null,
    customer_id    bigint not null,
    id             bigint not null default nextval('status_log_id'),
    label_id       bigint not null,
    prev_label_id  bigint, -- null = it had none,
    reason         text not null,
    set_at         timestamptz not null, -- the caller's word, else the server's,
    set_by         bigint not null, -- a till,
    at             timestamptz not null,
    request_id     bigint not null,
    primary key (org_id, customer_id, id)
);
alter table status_log enable row level security;
alter table status_log force row level security;
create policy organization on status_log
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create sequence subscription_log_id;
create table subscription_log (
    org_id           bigint not null,
    customer_id      bigint not null,
    id               bigint not null default nextval('subscription_log_id'),
    channel          smallint not null, -- identity.ChannelType,
    priority         smallint not null, -- identity.SubscriptionPriority,
    opted_in         boolean not null,
    account_id       bigint not null, -- source account that the word came by,
    org_unit_id      bigint not null, -- -1 = none,
    campaign_id      bigint not null, -- -1 = none,
    communication_id bigint not null, -- -1 = none,
    reason           text not null,
    said_to          bigint not null, -- a till,
    at               timestamptz not null,
    request_id       bigint not null,
    primary key (org_id, customer_id, id)
);
alter table subscription_log enable row level security;
alter table subscription_log force row level security;
create policy organization on subscription_log
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Notes, tickets and preferences.
create sequence customer_note_id;
create table customer_note (
    org_id       bigint not null,
    customer_id  bigint not null,
    id           bigint not null,
    description  text not null,
    noted_at     timestamptz not null, -- the caller's word, else the server's,
    associate_id bigint, -- who changed it last, as the caller says,
    till_id      bigint not null,
    updated_at   timestamptz not null,
    primary key (org_id, customer_id, id),
    foreign key (org_id, customer_id) references customer (org_id, id)
);
alter table customer_note enable row level security;
alter table customer_note force row level security;
create policy organization on customer_note
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create sequence customer_ticket_id;
create table customer_ticket (
    org_id        bigint not null,
    customer_id   bigint not null,
    id            bigint not null,
    code          text not null,
    status        text not null,
    priority      text not null,
    department    text not null,
    subject       text not null,
    folded        text not null, -- the subject as it is compared,
    message       text not null,
    reported_from text not null,
    type          text not null,
    custom_fields jsonb not null, -- name and value, as given,
    -- whether a ticket of the same subject may not be opened beside it
    is_open       boolean not null,
    till_id       bigint not null,
    opened_at     timestamptz not null,
    primary key (org_id, customer_id, id),
    unique (org_id, code),
    foreign key (org_id, customer_id) references customer (org_id, id)
);
create unique index customer_ticket_open on customer_ticket (org_id, customer_id, folded) where is_open;
alter table customer_ticket enable row level security;
alter table customer_ticket force row level security;
create policy organization on customer_ticket
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table customer_preference (
    org_id       bigint not null,
    customer_id  bigint not null,
    local_id     text not null,
    store_id     bigint, -- null = none preferred,
    field_values jsonb not null, -- field id to value,
    updated_at   timestamptz not null,
    till_id      bigint not null,
    primary key (org_id, customer_id),
    foreign key (org_id, customer_id) references customer (org_id, id)
);
alter table customer_preference enable row level security;
alter table customer_preference force row level security;
create policy organization on customer_preference
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Pictures.
create sequence customer_image_id;
create table customer_image (
    org_id       bigint not null,
    customer_id  bigint not null,
    id           bigint not null,
    handle       text not null, -- 32 hexadecimal digits,
    number       integer not null, -- counts within the person,
    type         smallint not null, -- image.ImageType,
    bytes        integer not null,
    -- null = in the directory of pictures
    content      bytea,
    till_id      bigint not null,
    added_at     timestamptz not null,
    primary key (org_id, customer_id, id),
    unique (org_id, handle),
    foreign key (org_id, customer_id) references customer (org_id, id)
);
alter table customer_image enable row level security;
alter table customer_image force row level security;
create policy organization on customer_image
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- == Customers who came into a store; kept for a week.
create sequence walk_in_id;
create table walk_in (
    org_id      bigint not null,
    till_id     bigint not null, -- who is to know,
    at          timestamptz not null,
    id          bigint not null,
    customer_id bigint not null,
    account_id  bigint not null, -- source account that the customer was named in; 0 = any,
    told_by     bigint not null, -- a till,
    primary key (org_id, till_id, at, id)
);
alter table walk_in enable row level security;
alter table walk_in force row level security;
create policy organization on walk_in
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
