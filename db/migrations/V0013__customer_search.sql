-- Search over customers, and what organizations say they will search by.
--
-- Under row-level security only leakproof operators reach an index, so a search for a beginning is a range:
-- word >= 'ash' and word <= 'ash' || U+10FFFF. That needs columns that sort by code point whatever the database does,
-- and so they are collated "C"; then the primary keys serve equality and beginnings alike and no further index is paid
-- for by registrations.
alter table identifier alter column value type text collate "C";
alter table field_value alter column value type text collate "C";

-- What finds a customer beside identifiers, written in the transaction that writes the names: a customer is found
-- right after the registration. Text is folded before it is stored. One row for each name, which is the whole name, and
-- one for each later word of it, which is the rest from there on. Identifiers have rows only where folding changes
-- them or they have several words: mobiles and e-mails never do, for they are found in table identifier. So a usual
-- registration writes a row for the first and one for the last name, and one without names none. The customer is the
-- one that the name was registered under: merging and undoing a merge touch no row.
create table person_word (
    org_id      bigint not null,
    word        text collate "C" not null,
    part        smallint not null, -- search.Part; negative = from a later word on,
    customer_id bigint not null,
    primary key (org_id, word, part, customer_id)
);
alter table person_word enable row level security;
alter table person_word force row level security;
create policy organization on person_word
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- A handful an organization; read whole.
create table search_criterion (
    org_id      bigint not null,
    id          text not null, -- 24 hexadecimal digits,
    name        text not null,
    entity      smallint not null, -- search.SearchedEntity,
    strategy    smallint not null, -- search.SearchCriterion.Strategy,
    fields      jsonb not null, -- as given: an array of {fieldId, fieldAlias, fieldType, reference, dataType},
    retain_days integer not null,
    retain_from text not null,
    active      boolean not null,
    created_at  timestamptz not null,
    created_by  bigint not null,
    updated_at  timestamptz not null,
    updated_by  bigint not null,
    primary key (org_id, id)
);
alter table search_criterion enable row level security;
alter table search_criterion force row level security;
create policy organization on search_criterion
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

-- Customers that are there already get their words by a job of their organization; here it is only planned, in a
-- directory that is the installation's.
insert into org_work (org_id, id, kind, subject, state, due_at, cursor, unsettled, done, total, failed, message,
                      attempts, reason, cancelling, planned_at, changed_at)
select org_id, nextval('org_work_id'), 'search-index', 0, 1, 'epoch', '', false, 0, 0, 0, '', 0, '', false, 'epoch',
       'epoch'
  from organization_directory
 where org_id > 0
 order by org_id
on conflict (org_id, kind, subject) where state in (1, 2) do nothing;
