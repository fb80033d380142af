-- Jobs: what is to be done for each organization, who does it, and the CSV imports that run as jobs.

-- == Directories of the installation: read before the organization is known; no personal data, no policy.
create sequence org_work_id;
create table org_work (
    org_id       bigint not null references organization_directory,
    id           bigint not null,
    kind         text not null, -- the name a job.Job gives its work,
    subject      bigint not null, -- what it is about within its kind, such as an import; 0 = the whole organization,
    state        smallint not null, -- job.JobState,
    due_at       timestamptz not null,
    cursor       text not null, -- where the next slice begins; empty = at the start,
    -- whether the slice at the cursor may have begun before and its end was not stored
    unsettled    boolean not null,
    done         bigint not null,
    total        bigint not null, -- 0 = not known,
    failed       bigint not null,
    message      text not null,
    attempts     integer not null, -- failures in a row,
    reason       text not null, -- why the last attempt failed,
    cancelling   boolean not null,
    planned_at   timestamptz not null,
    started_at   timestamptz,
    changed_at   timestamptz not null,
    finished_at  timestamptz,
    primary key (org_id, id)
);
-- Work of one kind on one subject is waiting or running once.
create unique index org_work_live on org_work (org_id, kind, subject) where state in (1, 2);
create index org_work_finished on org_work (org_id, finished_at) where state > 2;

-- The scheduler's: who runs which organization's jobs of which kind, with a heartbeat.
create table scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_task (execution_time);
create index scheduled_task_heartbeat on scheduled_task (last_heartbeat);

-- == Imports.
create sequence import_job_id;
create table import_job (
    org_id        bigint not null references organization_directory,
    id            bigint not null,
    kind          text not null,
    file_name     text not null,
    options       jsonb not null, -- names and values, as given,
    header        jsonb not null, -- the file's column names, as given,
    bytes         bigint not null,
    row_count     bigint not null,
    chunk_count   integer not null,
    uploaded_by   text not null, -- who, as the log of changes names it,
    uploaded_at   timestamptz not null,
    previewed_at  timestamptz,
    work_id       bigint, -- the row of org_work that runs it; null = not started,
    primary key (org_id, id)
);
alter table import_job enable row level security;
alter table import_job force row level security;
create policy organization on import_job
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table import_chunk (
    org_id    bigint not null,
    import_id bigint not null,
    number    integer not null, -- from 0,
    -- an array of rows, each [number, value, value, …]; at most 200 rows, so that no slice is long
    content   text not null,
    primary key (org_id, import_id, number),
    foreign key (org_id, import_id) references import_job (org_id, id) on delete cascade
);
alter table import_chunk enable row level security;
alter table import_chunk force row level security;
create policy organization on import_chunk
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);

create table import_error (
    org_id      bigint not null,
    import_id   bigint not null,
    row_number  bigint not null, -- as a spreadsheet counts: the header is row 1,
    position    integer not null, -- among the problems of its row,
    column_name text not null, -- empty = the row as a whole,
    message     text not null,
    primary key (org_id, import_id, row_number, position),
    foreign key (org_id, import_id) references import_job (org_id, id) on delete cascade
);
alter table import_error enable row level security;
alter table import_error force row level security;
create policy organization on import_error
    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
    with check (org_id = nullif(current_setting('app.org', true), '')::bigint);
