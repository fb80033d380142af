-- Whence a request was decided, for its log.
alter table customer_request
    add column decided_request_id bigint,
    add column decided_address    text not null default '';

-- One open question about a new mobile, e-mail or external id, or about a mobile's holder, is enough.
create unique index customer_request_value on customer_request (org_id, kind, new_value)
    where status = 1 and kind in (1, 2, 3);
create unique index customer_request_mobile on customer_request (org_id, old_value)
    where status = 1 and kind = 5;
