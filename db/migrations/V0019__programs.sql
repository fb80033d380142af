-- Loyalty programs, as organizations set them up.

create sequence program_id as integer;
create table program (
    org_id          bigint not null references organization,
    id              bigint not null,
    name            text not null,
    description     text not null,
    is_default      boolean not null, -- of the active ones, one is,
    ratio           numeric not null, -- what a point is worth in the organization's currency,
    decimals        integer not null,
    rounding_mode   text not null, -- such as HALF_UP,
    earning         jsonb not null, -- rules, as in organization documents; likewise caps and redemption,
    caps            jsonb not null,
    redemption      jsonb not null,
    validation_code smallint not null, -- 1 = a redemption takes one, 2 = none,
    zones           text[] not null, -- codes of zones whose tills belong to it,
    concepts        text[] not null, -- codes of concepts,
    tills           text[] not null, -- codes of single tills,
    active          boolean not null,
    primary key (org_id, id),
    unique (org_id, name)
);
alter table program enable row level security;
alter table program force row level security;
create policy organization on program
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
