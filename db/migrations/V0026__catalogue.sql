-- What is said of products beyond what bills say, and what products are sorted by.

-- Bills make products and write none of these columns. Under row-level security only leakproof operators reach an
-- index, so what searches compare is kept beside each text: folded, cut, collated "C". The database makes it itself,
-- for otherwise every bill that makes a product would have to.
alter table product
    add column size_id            bigint, -- product_trait, as are the next four; null = none
    add column style_id           bigint,
    add column brand_id           bigint,
    add column color_id           bigint,
    add column category_id        bigint,
    add column ou_id              bigint not null default -1, -- a concept; -1 = the whole organization's
    add column search_sku         text collate "C" generated always as (left(lower(sku), 100)) stored,
    add column search_description text collate "C" generated always as (left(lower(description), 100)) stored,
    add column search_image       text collate "C" generated always as (left(lower(image_url), 100)) stored,
    add column search_price       bigint generated always as ((price * 1000)::bigint) stored;
-- Partial, so that no plan of another statement, made while the table was empty, goes by one of them: bills find
-- products by their codes alone.
alter table product drop constraint product_org_id_id_key;
create unique index product_id_key on product (org_id, id) where id > 0;
create index product_search_sku on product (org_id, search_sku) where search_sku <> '';
create index product_search_description on product (org_id, search_description) where search_description <> '';
create index product_search_image on product (org_id, search_image) where search_image <> '';
create index product_search_price on product (org_id, search_price) where search_price >= 0;

-- Sizes, styles, brands, colours, categories and meta sizes: what a product has at most one of, each by its name.
create sequence product_trait_id;
create table product_trait (
    org_id      bigint not null,
    id          bigint not null,
    kind        smallint not null, -- product.catalogue.TraitKind,
    name        text not null,
    key         text collate "C" not null, -- its name, folded,
    type        text not null, -- of sizes and meta sizes, which may share a name; empty for others,
    type_key    text collate "C" not null, -- its type, folded,
    label       text not null,
    description text not null,
    parent_id   bigint, -- one of its kind; of a size its meta size,
    palette     text not null, -- of colours: hexadecimal,
    family      text not null, -- of sizes and meta sizes,
    ou_id       bigint not null, -- as in product,
    primary key (org_id, kind, key, type_key)
);
create unique index product_trait_id_key on product_trait (org_id, id) where id > 0;
create index product_trait_parent on product_trait (org_id, parent_id, id) where parent_id is not null;
alter table product_trait enable row level security;
alter table product_trait force row level security;
create policy organization on product_trait
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- What else may be said of a product.
create sequence product_attribute_id;
create table product_attribute (
    org_id          bigint not null,
    id              bigint not null,
    name            text not null,
    key             text collate "C" not null, -- its name, folded,
    label           text not null,
    type            text not null, -- as given: Int, String, Boolean, …,
    is_enum         boolean not null, -- a value is one of its options,
    is_soft_enum    boolean not null, -- or becomes one,
    use_in_dump     boolean not null,
    rule_type       text not null, -- POS or UPLOAD,
    rule_data       text not null,
    default_value   text not null, -- name of an option; empty = none,
    ou_id           bigint not null,
    primary key (org_id, id),
    unique (org_id, key)
);
alter table product_attribute enable row level security;
alter table product_attribute force row level security;
create policy organization on product_attribute
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create sequence product_attribute_option_id;
create table product_attribute_option (
    org_id       bigint not null,
    attribute_id bigint not null,
    key          text collate "C" not null, -- its name, folded,
    id           bigint not null, -- in the order they came,
    name         text not null,
    label        text not null,
    primary key (org_id, attribute_id, key),
    foreign key (org_id, attribute_id) references product_attribute (org_id, id)
);
create index product_attribute_option_order on product_attribute_option (org_id, attribute_id, id) where id > 0;
alter table product_attribute_option enable row level security;
alter table product_attribute_option force row level security;
create policy organization on product_attribute_option
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table product_attribute_value (
    org_id       bigint not null,
    product_id   bigint not null,
    attribute_id bigint not null,
    value        text not null,
    search_value text collate "C" generated always as (left(lower(value), 100)) stored,
    primary key (org_id, product_id, attribute_id),
    foreign key (org_id, attribute_id) references product_attribute (org_id, id)
);
create index product_attribute_value_search
    on product_attribute_value (org_id, attribute_id, search_value, product_id) where search_value <> '';
alter table product_attribute_value enable row level security;
alter table product_attribute_value force row level security;
create policy organization on product_attribute_value
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
