-- A call is looked up by its id a few times a day and written thousands of times a second. Ids come in no order, so a
-- tree of them cost each row a page of its own; blocks of rows with a bloom filter each cost next to nothing.
drop index request_log_request;
create index request_log_request on request_log
    using brin (org_id, request_id int8_bloom_ops (n_distinct_per_range = -0.25))
    with (pages_per_range = 32, autosummarize = on);
