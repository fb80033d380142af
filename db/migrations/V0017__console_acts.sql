-- Which console user did what to a customer. What the engine writes names its request; this names whose it was.
create table console_act (
    org_id      bigint not null,
    request_id  bigint not null,
    at          timestamptz not null,
    user_id     bigint not null,
    user_name   text not null, -- as it was then,
    customer_id bigint not null, -- the person whose page it was done on,
    deed        smallint not null, -- user.act.Deed,
    primary key (org_id, request_id)
);
create index console_act_customer on console_act (org_id, customer_id, at);
alter table console_act enable row level security;
alter table console_act force row level security;
create policy organization on console_act
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- A customer's events are looked at when somebody opens its page, and written thousands of times a second. Customers
-- come in no order, so a tree of them would cost each event a page of its own; blocks of rows with a bloom filter each
-- cost next to nothing.
create index event_customer on event
    using brin (org_id, customer_id int8_bloom_ops (n_distinct_per_range = -0.5))
    with (pages_per_range = 32, autosummarize = on);
