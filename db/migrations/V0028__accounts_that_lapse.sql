-- The sweep's index leaves out accounts of which nothing ever lapses, which also keeps who looks for a customer's
-- accounts off it.
drop index points_account_expiry;
create index points_account_expiry on points_account (org_id, next_expiry, customer_id, program_id)
    where next_expiry < timestamptz '9999-12-31 00:00:00+00';
