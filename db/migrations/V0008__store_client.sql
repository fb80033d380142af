-- What store clients send for keeping: their logs and their daily reports.

-- A client's log file. Whole files are thrown away after 30 days, or earlier when a store's exceed its share.
create sequence client_log_id;
create table client_log (
    org_id      bigint not null references organization,
    id          bigint not null,
    store_id    bigint not null,
    till_id     bigint not null, -- who sent it,
    file_name   text not null,
    bytes       bigint not null,
    sha1        bytea not null,
    logged_at   timestamptz, -- the client's word for when it was written; null = it did not say,
    uploaded_at timestamptz, -- the client's word for when it was sent,
    received_at timestamptz not null,
    primary key (org_id, id),
    foreign key (org_id, store_id) references store (org_id, id)
);
-- A file that is sent again is kept once. Retention finds the old ones by the id, which rises with time.
create unique index client_log_content on client_log (org_id, store_id, file_name, sha1);
alter table client_log enable row level security;
alter table client_log force row level security;
create policy organization on client_log
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Its content, in pieces of at most 256 KiB, so that no row is too big to be handled whole.
create table client_log_chunk (
    org_id  bigint not null,
    log_id  bigint not null,
    number  integer not null,
    content bytea not null,
    primary key (org_id, log_id, number),
    foreign key (org_id, log_id) references client_log (org_id, id) on delete cascade
);
alter table client_log_chunk enable row level security;
alter table client_log_chunk force row level security;
create policy organization on client_log_chunk
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- What a store counted itself. One report a store, kind and time: the same sent again takes its place.
create table store_report (
    org_id                bigint not null references organization,
    store_id              bigint not null,
    kind                  smallint not null, -- store.ReportKind,
    at                    timestamptz not null,
    transactions          bigint, -- null = not said, here and below,
    sales                 numeric,
    footfall              bigint,
    regular               bigint,
    not_interested        bigint,
    enter_later           bigint,
    enter_later_today     bigint,
    till_id               bigint not null, -- who sent it,
    received_at           timestamptz not null,
    primary key (org_id, store_id, kind, at),
    foreign key (org_id, store_id) references store (org_id, id)
);
alter table store_report enable row level security;
alter table store_report force row level security;
create policy organization on store_report
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- For counts of registrations by day. A block-range index costs a registration nothing: rows are summed up by range
-- when the table is vacuumed, and what is not summed up yet is the newest, which is asked for most.
create index customer_registered on customer using brin (org_id, registered_at) with (pages_per_range = 32);
