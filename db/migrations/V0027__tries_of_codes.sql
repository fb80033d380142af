-- How often something wrong may still be typed before a one-time code is locked.
alter table one_time_code add column tries_left integer not null default 5;
