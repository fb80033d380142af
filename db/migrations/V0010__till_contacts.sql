-- Who looks after a till, and since when it stands there.
alter table till
    add column first_name     text not null default '',
    add column last_name      text not null default '',
    add column email          text not null default '',
    add column mobile         text not null default '',
    add column established_on date;
