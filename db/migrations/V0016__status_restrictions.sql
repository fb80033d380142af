-- What a status label keeps its bearers from.
alter table status_label
    add column blocks text[] not null default '{}';
