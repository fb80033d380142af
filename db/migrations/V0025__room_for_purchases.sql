-- The sum of a few of the largest bills that may be posted must fit: no bill is refused for what was bought before it.
alter table points_account
    alter column purchases type numeric(30, 6),
    alter column lifetime_purchases type numeric(30, 6);
