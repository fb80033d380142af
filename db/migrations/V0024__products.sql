-- What is sold.

create sequence product_id as bigint increment by 1000;
create table product (
    org_id           bigint not null,
    id               bigint not null,
    sku              text not null,
    ean              text not null, -- empty = none,
    price            numeric not null, -- 0 = nobody named one,
    description      text not null,
    long_description text not null,
    image_url        text not null,
    returnable_days  integer not null, -- -1 = for ever, 0 = not at all,
    added_at         timestamptz not null,
    primary key (org_id, sku),
    unique (org_id, id)
);
create unique index product_ean on product (org_id, ean) where ean <> '';
alter table product enable row level security;
alter table product force row level security;
create policy organization on product
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
