create table access_group (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    description text not null,
    active boolean not null,
    data_grants jsonb not null,
    config_grants jsonb not null,
    constraint access_group_pkey PRIMARY KEY (org_id, id),
    constraint access_group_org_id_name_key UNIQUE (org_id, name),
    constraint access_group_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table api_client (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    client_key text not null,
    description text not null,
    default_till_id bigint not null,
    access_group bigint,
    token_life_seconds integer not null,
    falls_back boolean not null,
    active boolean not null,
    scopes jsonb default '[]'::jsonb not null,
    constraint api_client_pkey PRIMARY KEY (org_id, id),
    constraint api_client_org_id_client_key_key UNIQUE (org_id, client_key),
    constraint api_client_org_id_name_key UNIQUE (org_id, name),
    constraint api_client_org_id_default_till_id_fkey FOREIGN KEY (org_id, default_till_id) REFERENCES till(org_id, id),
    constraint api_client_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table associate (
    org_id bigint not null,
    id bigint not null,
    code text not null,
    name text not null,
    store_id bigint not null,
    first_name text not null,
    last_name text not null,
    mobile text not null,
    email text not null,
    username text not null,
    active boolean not null,
    constraint associate_pkey PRIMARY KEY (org_id, id),
    constraint associate_org_id_code_key UNIQUE (org_id, code),
    constraint associate_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint associate_org_id_store_id_fkey FOREIGN KEY (org_id, store_id) REFERENCES store(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table attribution_lookup (
    org_id bigint not null,
    type text not null,
    code text not null,
    till_id bigint,
    store_id bigint,
    constraint attribution_lookup_pkey PRIMARY KEY (org_id, type, code),
    constraint attribution_lookup_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint attribution_lookup_org_id_store_id_fkey FOREIGN KEY (org_id, store_id) REFERENCES store(org_id, id),
    constraint attribution_lookup_org_id_till_id_fkey FOREIGN KEY (org_id, till_id) REFERENCES till(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table bill (
    org_id bigint not null,
    id bigint not null,
    customer_id bigint not null,
    type smallint not null,
    return_type smallint not null,
    number text not null,
    parent_id bigint not null,
    till_id bigint not null,
    store_id bigint not null,
    account_id bigint not null,
    billed_at timestamp with time zone not null,
    added_at timestamp with time zone not null,
    amount numeric(21,6) not null,
    gross_amount numeric(21,6) not null,
    discount numeric(21,6) not null,
    outlier smallint not null,
    delivery smallint not null,
    returned smallint not null,
    returned_amount numeric(21,6) not null,
    request_id bigint not null,
    details jsonb,
    constraint bill_pkey PRIMARY KEY (org_id, id)
) with (fillfactor=95);
CREATE INDEX bill_customer ON public.bill USING btree (org_id, customer_id, billed_at, id) WHERE (customer_id <> 0);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table bill_line (
    org_id bigint not null,
    bill_id bigint not null,
    line integer not null,
    kind smallint not null,
    item_code text not null,
    description text not null,
    quantity numeric(21,6) not null,
    rate numeric(21,6) not null,
    value numeric(21,6) not null,
    discount numeric(21,6) not null,
    amount numeric(21,6) not null,
    outlier smallint not null,
    returned_quantity numeric(21,6) not null,
    returned_amount numeric(21,6) not null,
    details jsonb,
    constraint bill_line_pkey PRIMARY KEY (org_id, bill_id, line)
) with (fillfactor=95);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table bill_number (
    org_id bigint not null,
    number text not null,
    bills bigint[] not null,
    constraint bill_number_pkey PRIMARY KEY (org_id, number)
) with (fillfactor=90);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table cap_use (
    org_id bigint not null,
    program_id integer not null,
    cap text not null,
    customer_id bigint not null,
    cycle_start date not null,
    used bigint not null,
    constraint cap_use_pkey PRIMARY KEY (org_id, program_id, cap, customer_id, cycle_start)
) with (fillfactor=50);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table client_log (
    org_id bigint not null,
    id bigint not null,
    store_id bigint not null,
    till_id bigint not null,
    file_name text not null,
    bytes bigint not null,
    sha1 bytea not null,
    logged_at timestamp with time zone,
    uploaded_at timestamp with time zone,
    received_at timestamp with time zone not null,
    constraint client_log_pkey PRIMARY KEY (org_id, id),
    constraint client_log_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint client_log_org_id_store_id_fkey FOREIGN KEY (org_id, store_id) REFERENCES store(org_id, id)
);
CREATE UNIQUE INDEX client_log_content ON public.client_log USING btree (org_id, store_id, file_name, sha1);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table client_log_chunk (
    org_id bigint not null,
    log_id bigint not null,
    number integer not null,
    content bytea not null,
    constraint client_log_chunk_pkey PRIMARY KEY (org_id, log_id, number),
    constraint client_log_chunk_org_id_log_id_fkey FOREIGN KEY (org_id, log_id) REFERENCES client_log(org_id, id) ON DELETE CASCADE
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table comm_channel (
    org_id bigint not null,
    customer_id bigint not null,
    account_id bigint not null,
    type smallint not null,
    value text not null,
    is_primary boolean not null,
    verified boolean not null,
    residence boolean not null,
    office boolean not null,
    last_viewed_at timestamp with time zone,
    attributes text not null,
    constraint comm_channel_pkey PRIMARY KEY (org_id, customer_id, account_id, type, value)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table concept (
    org_id bigint not null,
    id bigint not null,
    code text not null,
    name text not null,
    description text not null,
    parent_id bigint,
    time_zone text,
    currency text,
    language text,
    active boolean not null,
    custom_fields jsonb not null,
    constraint concept_pkey PRIMARY KEY (org_id, id),
    constraint concept_org_id_code_key UNIQUE (org_id, code),
    constraint concept_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint concept_org_id_parent_id_fkey FOREIGN KEY (org_id, parent_id) REFERENCES concept(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table configuration (
    org_id bigint not null,
    key text not null,
    value text not null,
    constraint configuration_pkey PRIMARY KEY (org_id, key),
    constraint configuration_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table console_act (
    org_id bigint not null,
    request_id bigint not null,
    at timestamp with time zone not null,
    user_id bigint not null,
    user_name text not null,
    customer_id bigint not null,
    deed smallint not null,
    constraint console_act_pkey PRIMARY KEY (org_id, request_id)
);
CREATE INDEX console_act_customer ON public.console_act USING btree (org_id, customer_id, at);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table console_invite (
    org_id bigint not null,
    token_hash bytea not null,
    user_id bigint not null,
    expires_at timestamp with time zone not null,
    constraint console_invite_pkey PRIMARY KEY (org_id, token_hash),
    constraint console_invite_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES console_user(org_id, id)
);
CREATE INDEX console_invite_user ON public.console_invite USING btree (org_id, user_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table console_membership (
    org_id bigint not null,
    user_id bigint not null,
    member_of bigint not null,
    role smallint not null,
    constraint console_membership_pkey PRIMARY KEY (org_id, user_id, member_of),
    constraint console_membership_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES console_user(org_id, id)
);
CREATE INDEX console_membership_organization ON public.console_membership USING btree (org_id, member_of);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table console_password (
    org_id bigint not null,
    user_id bigint not null,
    set_at timestamp with time zone not null,
    scheme smallint not null,
    key_id integer not null,
    salt bytea not null,
    verifier bytea not null,
    constraint console_password_pkey PRIMARY KEY (org_id, user_id, set_at),
    constraint console_password_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES console_user(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table console_session (
    org_id bigint not null,
    id_hash bytea not null,
    user_id bigint not null,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    address text not null,
    browser text not null,
    constraint console_session_pkey PRIMARY KEY (org_id, id_hash),
    constraint console_session_org_id_user_id_fkey FOREIGN KEY (org_id, user_id) REFERENCES console_user(org_id, id)
);
CREATE INDEX console_session_user ON public.console_session USING btree (org_id, user_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table console_user (
    org_id bigint not null,
    id bigint not null,
    email text not null,
    name text not null,
    state smallint not null,
    platform boolean not null,
    must_change boolean not null,
    created_at timestamp with time zone not null,
    constraint console_user_pkey PRIMARY KEY (org_id, id),
    constraint console_user_org_id_email_key UNIQUE (org_id, email),
    constraint console_user_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table credential (
    org_id bigint not null,
    kind smallint not null,
    principal_id bigint not null,
    form smallint not null,
    scheme smallint not null,
    key_id integer not null,
    salt bytea not null,
    verifier bytea not null,
    constraint credential_pkey PRIMARY KEY (org_id, kind, principal_id, form),
    constraint credential_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table currency_ratio (
    org_id bigint not null,
    currency text not null,
    ratio_inr numeric not null,
    constraint currency_ratio_pkey PRIMARY KEY (org_id, currency),
    constraint currency_ratio_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table custom_field (
    org_id bigint not null,
    id bigint not null,
    scope text not null,
    name text not null,
    label text not null,
    input_type text not null,
    data_type text not null,
    default_value text not null,
    phase text not null,
    position integer not null,
    rule text not null,
    server_rule text not null,
    regex text not null,
    error text not null,
    help_text text not null,
    attributes text not null,
    options jsonb not null,
    disabled boolean not null,
    compulsory boolean not null,
    updatable boolean not null,
    disabled_at_server boolean not null,
    audited boolean not null,
    pii boolean not null,
    psi boolean not null,
    searchable boolean not null,
    constraint custom_field_pkey PRIMARY KEY (org_id, id),
    constraint custom_field_org_id_scope_name_key UNIQUE (org_id, scope, name),
    constraint custom_field_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer (
    org_id bigint not null,
    id bigint not null,
    root_id bigint not null,
    loyalty smallint not null,
    status_label_id bigint,
    registered_at timestamp with time zone not null,
    registered_till bigint not null,
    registered_via bigint not null,
    home_till bigint not null,
    updated_at timestamp with time zone not null,
    updated_till bigint not null,
    constraint customer_pkey PRIMARY KEY (org_id, id)
) with (fillfactor=90);
CREATE INDEX customer_registered ON public.customer USING brin (org_id, registered_at) WITH (pages_per_range='32');
CREATE INDEX customer_root ON public.customer USING btree (org_id, root_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer_fields (
    org_id bigint not null,
    customer_id bigint not null,
    account_id bigint not null,
    field_values text not null,
    constraint customer_fields_pkey PRIMARY KEY (org_id, customer_id, account_id)
) with (fillfactor=90);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer_image (
    org_id bigint not null,
    customer_id bigint not null,
    id bigint not null,
    handle text not null,
    number integer not null,
    type smallint not null,
    bytes integer not null,
    content bytea,
    till_id bigint not null,
    added_at timestamp with time zone not null,
    constraint customer_image_pkey PRIMARY KEY (org_id, customer_id, id),
    constraint customer_image_org_id_handle_key UNIQUE (org_id, handle),
    constraint customer_image_org_id_customer_id_fkey FOREIGN KEY (org_id, customer_id) REFERENCES customer(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer_label (
    org_id bigint not null,
    customer_id bigint not null,
    label_id bigint not null,
    id bigint not null,
    added_by bigint not null,
    added_at timestamp with time zone not null,
    constraint customer_label_pkey PRIMARY KEY (org_id, customer_id, label_id),
    constraint customer_label_org_id_customer_id_fkey FOREIGN KEY (org_id, customer_id) REFERENCES customer(org_id, id),
    constraint customer_label_org_id_label_id_fkey FOREIGN KEY (org_id, label_id) REFERENCES label(org_id, id)
);
CREATE INDEX customer_label_label ON public.customer_label USING btree (org_id, label_id, customer_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer_note (
    org_id bigint not null,
    customer_id bigint not null,
    id bigint not null,
    description text not null,
    noted_at timestamp with time zone not null,
    associate_id bigint,
    till_id bigint not null,
    updated_at timestamp with time zone not null,
    constraint customer_note_pkey PRIMARY KEY (org_id, customer_id, id),
    constraint customer_note_org_id_customer_id_fkey FOREIGN KEY (org_id, customer_id) REFERENCES customer(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer_preference (
    org_id bigint not null,
    customer_id bigint not null,
    local_id text not null,
    store_id bigint,
    field_values jsonb not null,
    updated_at timestamp with time zone not null,
    till_id bigint not null,
    constraint customer_preference_pkey PRIMARY KEY (org_id, customer_id),
    constraint customer_preference_org_id_customer_id_fkey FOREIGN KEY (org_id, customer_id) REFERENCES customer(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer_request (
    org_id bigint not null,
    id bigint not null,
    kind smallint not null,
    status smallint not null,
    customer_id bigint not null,
    target_id bigint,
    old_value text not null,
    new_value text not null,
    reason text not null,
    comments text not null,
    reference_id text not null,
    requested_at timestamp with time zone not null,
    added_at timestamp with time zone not null,
    added_by text not null,
    added_till bigint not null,
    decided_at timestamp with time zone,
    decided_by text not null,
    decided_till bigint,
    decision_comments text not null,
    approval smallint not null,
    one_step boolean not null,
    details text not null,
    request_id bigint not null,
    decided_request_id bigint,
    decided_address text default ''::text not null,
    constraint customer_request_pkey PRIMARY KEY (org_id, id)
);
CREATE INDEX customer_request_added ON public.customer_request USING btree (org_id, kind, status, added_at, id);
CREATE INDEX customer_request_customer ON public.customer_request USING btree (org_id, customer_id, id);
CREATE UNIQUE INDEX customer_request_merge ON public.customer_request USING btree (org_id, customer_id, target_id) WHERE ((kind = 6) AND (status = 1));
CREATE UNIQUE INDEX customer_request_mobile ON public.customer_request USING btree (org_id, old_value) WHERE ((status = 1) AND (kind = 5));
CREATE INDEX customer_request_target ON public.customer_request USING btree (org_id, target_id, id) WHERE (target_id IS NOT NULL);
CREATE UNIQUE INDEX customer_request_value ON public.customer_request USING btree (org_id, kind, new_value) WHERE ((status = 1) AND (kind = ANY (ARRAY[1, 2, 3])));
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table customer_ticket (
    org_id bigint not null,
    customer_id bigint not null,
    id bigint not null,
    code text not null,
    status text not null,
    priority text not null,
    department text not null,
    subject text not null,
    folded text not null,
    message text not null,
    reported_from text not null,
    type text not null,
    custom_fields jsonb not null,
    is_open boolean not null,
    till_id bigint not null,
    opened_at timestamp with time zone not null,
    constraint customer_ticket_pkey PRIMARY KEY (org_id, customer_id, id),
    constraint customer_ticket_org_id_code_key UNIQUE (org_id, code),
    constraint customer_ticket_org_id_customer_id_fkey FOREIGN KEY (org_id, customer_id) REFERENCES customer(org_id, id)
);
CREATE UNIQUE INDEX customer_ticket_open ON public.customer_ticket USING btree (org_id, customer_id, folded) WHERE is_open;
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table erased_identifier (
    org_id bigint not null,
    key_id integer not null,
    hash bytea not null,
    customer_id bigint not null,
    erased_at timestamp with time zone not null,
    constraint erased_identifier_pkey PRIMARY KEY (org_id, key_id, hash)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table erasure_count (
    org_id bigint not null,
    erasure_id bigint not null,
    kind smallint not null,
    removed bigint not null,
    constraint erasure_count_pkey PRIMARY KEY (org_id, erasure_id, kind),
    constraint erasure_count_org_id_erasure_id_fkey FOREIGN KEY (org_id, erasure_id) REFERENCES erasure_request(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table erasure_request (
    org_id bigint not null,
    id bigint not null,
    customer_id bigint not null,
    account_id bigint,
    status smallint not null,
    comments text not null,
    decision_comments text not null,
    added_at timestamp with time zone not null,
    added_till bigint not null,
    added_request bigint not null,
    changed_at timestamp with time zone not null,
    changed_till bigint not null,
    changed_request bigint not null,
    label_before bigint,
    due_at timestamp with time zone,
    deleted_at timestamp with time zone,
    looked_twice boolean not null,
    constraint erasure_request_pkey PRIMARY KEY (org_id, id),
    constraint erasure_request_org_id_customer_id_fkey FOREIGN KEY (org_id, customer_id) REFERENCES customer(org_id, id)
);
CREATE INDEX erasure_request_added ON public.erasure_request USING btree (org_id, added_at, id);
CREATE INDEX erasure_request_customer ON public.erasure_request USING btree (org_id, customer_id, id);
CREATE INDEX erasure_request_due ON public.erasure_request USING btree (org_id, due_at) WHERE (status = 2);
CREATE INDEX erasure_request_late ON public.erasure_request USING btree (org_id, deleted_at) WHERE ((status = 5) AND (NOT looked_twice));
CREATE UNIQUE INDEX erasure_request_open ON public.erasure_request USING btree (org_id, customer_id) WHERE (status = ANY (ARRAY[1, 2]));
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table event (
    org_id bigint not null,
    at timestamp with time zone not null,
    id bigint not null,
    kind smallint not null,
    customer_id bigint not null,
    subject_id bigint not null,
    till_id bigint not null,
    request_id bigint not null,
    xid xid8 default pg_current_xact_id() not null,
    constraint event_pkey PRIMARY KEY (org_id, at, id)
) partition by RANGE (at);
CREATE INDEX event_customer ON ONLY public.event USING brin (org_id, customer_id int8_bloom_ops (n_distinct_per_range='-0.5')) WITH (pages_per_range='32', autosummarize='on');
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table event_default partition of event DEFAULT (
    org_id bigint not null,
    at timestamp with time zone not null,
    id bigint not null,
    kind smallint not null,
    customer_id bigint not null,
    subject_id bigint not null,
    till_id bigint not null,
    request_id bigint not null,
    xid xid8 default pg_current_xact_id() not null,
    constraint event_default_pkey PRIMARY KEY (org_id, at, id)
);
CREATE INDEX event_default_org_id_customer_id_idx ON public.event_default USING brin (org_id, customer_id int8_bloom_ops (n_distinct_per_range='-0.5')) WITH (pages_per_range='32', autosummarize='on');
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table extended_field_setting (
    org_id bigint not null,
    entity text not null,
    name text not null,
    enabled boolean not null,
    mandatory boolean not null,
    updatable boolean not null,
    hidden boolean not null,
    position integer not null,
    rule text not null,
    allowed_values text[] not null,
    rejects_invalid boolean not null,
    audited boolean not null,
    computed boolean not null,
    pii boolean not null,
    psi boolean not null,
    searchable boolean not null,
    constraint extended_field_setting_pkey PRIMARY KEY (org_id, entity, name),
    constraint extended_field_setting_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table field_value (
    org_id bigint not null,
    kind smallint not null,
    field_id bigint not null,
    value text collate "C" not null,
    customer_id bigint not null,
    constraint field_value_pkey PRIMARY KEY (org_id, kind, field_id, value, customer_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table idempotency_record (
    org_id bigint not null,
    at timestamp with time zone not null,
    key_hash bytea not null,
    body_hash bytea not null,
    request_id bigint not null,
    status smallint not null,
    code integer not null,
    content_type text not null,
    body bytea not null,
    constraint idempotency_record_pkey PRIMARY KEY (org_id, at, key_hash)
) partition by RANGE (at);
CREATE INDEX idempotency_record_key ON ONLY public.idempotency_record USING btree (org_id, key_hash);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table idempotency_record_default partition of idempotency_record DEFAULT (
    org_id bigint not null,
    at timestamp with time zone not null,
    key_hash bytea not null,
    body_hash bytea not null,
    request_id bigint not null,
    status smallint not null,
    code integer not null,
    content_type text not null,
    body bytea not null,
    constraint idempotency_record_default_pkey PRIMARY KEY (org_id, at, key_hash)
);
CREATE INDEX idempotency_record_default_org_id_key_hash_idx ON public.idempotency_record_default USING btree (org_id, key_hash);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table identifier (
    org_id bigint not null,
    type smallint not null,
    value text collate "C" not null,
    account_id bigint not null,
    customer_id bigint not null,
    root_id bigint not null,
    since timestamp with time zone not null,
    constraint identifier_pkey PRIMARY KEY (org_id, type, value, account_id)
);
CREATE INDEX identifier_customer ON public.identifier USING btree (org_id, customer_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table identifier_value (
    org_id bigint not null,
    type smallint not null,
    value text not null,
    constraint identifier_value_pkey PRIMARY KEY (org_id, type, value)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table import_chunk (
    org_id bigint not null,
    import_id bigint not null,
    number integer not null,
    content text not null,
    constraint import_chunk_pkey PRIMARY KEY (org_id, import_id, number),
    constraint import_chunk_org_id_import_id_fkey FOREIGN KEY (org_id, import_id) REFERENCES import_job(org_id, id) ON DELETE CASCADE
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table import_error (
    org_id bigint not null,
    import_id bigint not null,
    row_number bigint not null,
    position integer not null,
    column_name text not null,
    message text not null,
    constraint import_error_pkey PRIMARY KEY (org_id, import_id, row_number, "position"),
    constraint import_error_org_id_import_id_fkey FOREIGN KEY (org_id, import_id) REFERENCES import_job(org_id, id) ON DELETE CASCADE
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table import_job (
    org_id bigint not null,
    id bigint not null,
    kind text not null,
    file_name text not null,
    options jsonb not null,
    header jsonb not null,
    bytes bigint not null,
    row_count bigint not null,
    chunk_count integer not null,
    uploaded_by text not null,
    uploaded_at timestamp with time zone not null,
    previewed_at timestamp with time zone,
    work_id bigint,
    constraint import_job_pkey PRIMARY KEY (org_id, id),
    constraint import_job_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table label (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    folded text not null,
    description text not null,
    updated_by bigint not null,
    updated_at timestamp with time zone not null,
    constraint label_pkey PRIMARY KEY (org_id, id),
    constraint label_org_id_folded_key UNIQUE (org_id, folded),
    constraint label_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table ledger_anchor (
    org_id bigint not null,
    id bigint not null,
    at timestamp with time zone not null,
    previous bytea not null,
    customers bigint[] not null,
    programs bigint[] not null,
    seqs bigint[] not null,
    heads bytea not null,
    digest bytea not null,
    kid text not null,
    signature bytea not null,
    constraint ledger_anchor_pkey PRIMARY KEY (org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table ledger_anchored (
    org_id bigint not null,
    customer_id bigint not null,
    program_id integer not null,
    seq bigint not null,
    head bytea not null,
    anchor_id bigint not null,
    constraint ledger_anchored_pkey PRIMARY KEY (org_id, customer_id, program_id)
) with (fillfactor=80);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table ledger_entry (
    org_id bigint not null,
    customer_id bigint not null,
    program_id integer not null,
    seq bigint not null,
    event smallint not null,
    event_log_id bigint not null,
    at timestamp with time zone not null,
    bill_id bigint not null,
    reference_id bigint not null,
    lots bigint[] not null,
    sources smallint[] not null,
    destinations smallint[] not null,
    amounts bigint[] not null,
    opened bigint[] not null,
    rolled bigint[] not null,
    rolled_to bigint[] not null,
    mark bytea not null,
    head bytea not null,
    constraint ledger_entry_pkey PRIMARY KEY (org_id, customer_id, program_id, seq)
);
CREATE INDEX ledger_entry_at ON public.ledger_entry USING brin (org_id, at) WITH (pages_per_range='32', autosummarize='on');
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table login_directory (
    name text not null,
    kind smallint not null,
    org_id bigint not null,
    principal_id bigint not null,
    active boolean not null,
    version bigint not null,
    constraint login_directory_pkey PRIMARY KEY (name, kind),
    constraint login_directory_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
CREATE INDEX login_directory_principal ON public.login_directory USING btree (org_id, kind, principal_id);
CREATE INDEX login_directory_version ON public.login_directory USING btree (version);
row level security disabled;

create table merge_cause (
    org_id bigint not null,
    type smallint not null,
    value text not null,
    at timestamp with time zone not null,
    merge_id bigint not null,
    constraint merge_cause_pkey PRIMARY KEY (org_id, type, value, at, merge_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table merge_edge (
    org_id bigint not null,
    id bigint not null,
    victim_id bigint not null,
    survivor_id bigint not null,
    rule smallint not null,
    identifier_type smallint,
    identifier_value text,
    request_id bigint not null,
    at timestamp with time zone not null,
    before text not null,
    undone_at timestamp with time zone,
    undone_request_id bigint,
    anchor_type smallint,
    anchor_value text,
    till bigint not null,
    undone_till bigint,
    constraint merge_edge_pkey PRIMARY KEY (org_id, id),
    constraint merge_edge_org_id_survivor_id_fkey FOREIGN KEY (org_id, survivor_id) REFERENCES customer(org_id, id),
    constraint merge_edge_org_id_victim_id_fkey FOREIGN KEY (org_id, victim_id) REFERENCES customer(org_id, id)
);
CREATE INDEX merge_edge_survivor ON public.merge_edge USING btree (org_id, survivor_id);
CREATE INDEX merge_edge_victim ON public.merge_edge USING btree (org_id, victim_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table one_time_code (
    org_id bigint not null,
    recipient_type smallint not null,
    recipient text collate "C" not null,
    day integer not null,
    nth integer not null,
    id bigint not null,
    action smallint not null,
    customer_id bigint,
    points bigint,
    code bytea not null,
    key_id integer not null,
    issued_at timestamp with time zone not null,
    valid_until timestamp with time zone not null,
    sent integer not null,
    used_at timestamp with time zone,
    tries_left integer default 5 not null,
    constraint one_time_code_pkey PRIMARY KEY (org_id, recipient_type, recipient, day, nth),
    constraint points_of_somebody CHECK (((customer_id IS NULL) = (points IS NULL)))
);
CREATE INDEX one_time_code_customer ON public.one_time_code USING btree (org_id, customer_id) WHERE (customer_id IS NOT NULL);
CREATE INDEX one_time_code_expiry ON public.one_time_code USING btree (org_id, valid_until);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table org_work (
    org_id bigint not null,
    id bigint not null,
    kind text not null,
    subject bigint not null,
    state smallint not null,
    due_at timestamp with time zone not null,
    cursor text not null,
    unsettled boolean not null,
    done bigint not null,
    total bigint not null,
    failed bigint not null,
    message text not null,
    attempts integer not null,
    reason text not null,
    cancelling boolean not null,
    planned_at timestamp with time zone not null,
    started_at timestamp with time zone,
    changed_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    constraint org_work_pkey PRIMARY KEY (org_id, id),
    constraint org_work_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
CREATE INDEX org_work_finished ON public.org_work USING btree (org_id, finished_at) WHERE (state > 2);
CREATE UNIQUE INDEX org_work_live ON public.org_work USING btree (org_id, kind, subject) WHERE (state = ANY (ARRAY[1, 2]));
row level security disabled;

create table organization (
    org_id bigint not null,
    name text not null,
    country text not null,
    dial_code text not null,
    time_zone text not null,
    currency text not null,
    language text not null,
    kind smallint default 1 not null,
    address text default ''::text not null,
    locality text default ''::text not null,
    city text default ''::text not null,
    state text default ''::text not null,
    pin_code text default ''::text not null,
    phone text default ''::text not null,
    website text default ''::text not null,
    logo text default ''::text not null,
    locale text default ''::text not null,
    fiscal_year smallint default 4 not null,
    time_zones text[] default '{}'::text[] not null,
    currencies text[] default '{}'::text[] not null,
    languages text[] default '{}'::text[] not null,
    countries text[] default '{}'::text[] not null,
    other_countries boolean default false not null,
    min_sms_hour integer default 0 not null,
    max_sms_hour integer default 24 not null,
    custom_fields jsonb default '{}'::jsonb not null,
    constraint organization_pkey PRIMARY KEY (org_id),
    constraint organization_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table organization_directory (
    org_id bigint not null,
    code text not null,
    active boolean not null,
    version bigint not null,
    constraint organization_directory_pkey PRIMARY KEY (org_id),
    constraint organization_directory_code_key UNIQUE (code)
);
row level security disabled;

create table organization_vertical (
    org_id bigint not null,
    name text not null,
    active boolean not null,
    constraint organization_vertical_pkey PRIMARY KEY (org_id, name),
    constraint organization_vertical_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table outbox_message (
    org_id bigint not null,
    id bigint not null,
    channel smallint not null,
    address text collate "C" not null,
    customer_id bigint,
    subject text not null,
    content text not null,
    code bytea,
    key_id integer not null,
    at timestamp with time zone not null,
    request_id bigint not null,
    constraint outbox_message_pkey PRIMARY KEY (org_id, id)
);
CREATE INDEX outbox_message_address ON public.outbox_message USING btree (org_id, address);
CREATE INDEX outbox_message_at ON public.outbox_message USING btree (org_id, at, id);
CREATE INDEX outbox_message_customer ON public.outbox_message USING btree (org_id, customer_id) WHERE (customer_id IS NOT NULL);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table pending_secret (
    org_id bigint not null,
    kind smallint not null,
    principal_id bigint not null,
    key_id integer not null,
    sealed bytea not null,
    constraint pending_secret_pkey PRIMARY KEY (org_id, kind, principal_id),
    constraint pending_secret_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table person_word (
    org_id bigint not null,
    word text collate "C" not null,
    part smallint not null,
    customer_id bigint not null,
    constraint person_word_pkey PRIMARY KEY (org_id, word, part, customer_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table points_account (
    org_id bigint not null,
    customer_id bigint not null,
    program_id integer not null,
    seq bigint not null,
    head bytea not null,
    main bigint not null,
    delayed bigint not null,
    triggered bigint not null,
    issued bigint not null,
    promised bigint not null,
    granted bigint not null,
    received bigint not null,
    redeemed bigint not null,
    expired bigint not null,
    returned bigint not null,
    deducted bigint not null,
    given bigint not null,
    promise_returned bigint not null,
    converted bigint not null,
    next_expiry timestamp with time zone not null,
    purchases numeric(30,6) default 0 not null,
    lifetime_purchases numeric(30,6) default 0 not null,
    visits bigint default 0 not null,
    constraint points_account_pkey PRIMARY KEY (org_id, customer_id, program_id),
    constraint books_sum_to_zero CHECK (((((((((((((((main + delayed) + triggered) + issued) + promised) + granted) + received) + redeemed) + expired) + returned) + deducted) + given) + promise_returned) + converted) = 0))
) with (fillfactor=70);
CREATE INDEX points_account_expiry ON public.points_account USING btree (org_id, next_expiry, customer_id, program_id) WHERE (next_expiry < '9999-12-31 00:00:00+00'::timestamp with time zone);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table points_lot (
    org_id bigint not null,
    id bigint not null,
    customer_id bigint not null,
    program_id integer not null,
    category smallint not null,
    type smallint not null,
    expiry smallint not null,
    awarded_at timestamp with time zone not null,
    first_expiry timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    bill_id bigint not null,
    line integer not null,
    promotion_id bigint not null,
    value bigint not null,
    redeemed bigint not null,
    expired bigint not null,
    returned bigint not null,
    moved bigint not null,
    constraint points_lot_pkey PRIMARY KEY (org_id, id)
) with (fillfactor=80);
CREATE INDEX points_lot_bill ON public.points_lot USING btree (org_id, bill_id) WHERE (bill_id <> 0);
CREATE INDEX points_lot_open ON public.points_lot USING btree (org_id, customer_id, expires_at, awarded_at, id) WHERE (value <> (((redeemed + expired) + returned) + moved));
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table points_redemption (
    org_id bigint not null,
    id bigint not null,
    customer_id bigint not null,
    program_id integer not null,
    points bigint not null,
    reversed bigint not null,
    lots bigint[] not null,
    customers bigint[] not null,
    amounts bigint[] not null,
    worth numeric not null,
    balance bigint not null,
    redeemed_at timestamp with time zone not null,
    bill_number text not null,
    bill_id bigint not null,
    external_reference text,
    purpose text not null,
    notes text not null,
    at timestamp with time zone not null,
    till_id bigint not null,
    request_id bigint not null,
    fields jsonb,
    constraint points_redemption_pkey PRIMARY KEY (org_id, id)
) with (fillfactor=90);
CREATE INDEX points_redemption_customer ON public.points_redemption USING btree (org_id, customer_id, at);
CREATE UNIQUE INDEX points_redemption_reference ON public.points_redemption USING btree (org_id, external_reference) WHERE (external_reference IS NOT NULL);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table points_reversal (
    org_id bigint not null,
    redemption_id bigint not null,
    id bigint not null,
    points bigint not null,
    at timestamp with time zone not null,
    till_id bigint not null,
    request_id bigint not null,
    constraint points_reversal_pkey PRIMARY KEY (org_id, redemption_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table points_transfer (
    org_id bigint not null,
    id bigint not null,
    program_id integer not null,
    customer_id bigint not null,
    target_id bigint not null,
    points bigint not null,
    notes text not null,
    at timestamp with time zone not null,
    till_id bigint not null,
    request_id bigint not null,
    constraint points_transfer_pkey PRIMARY KEY (org_id, id)
);
CREATE INDEX points_transfer_customer ON public.points_transfer USING btree (org_id, customer_id);
CREATE INDEX points_transfer_target ON public.points_transfer USING btree (org_id, target_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table product (
    org_id bigint not null,
    id bigint not null,
    sku text not null,
    ean text not null,
    price numeric not null,
    description text not null,
    long_description text not null,
    image_url text not null,
    returnable_days integer not null,
    added_at timestamp with time zone not null,
    size_id bigint,
    style_id bigint,
    brand_id bigint,
    color_id bigint,
    category_id bigint,
    ou_id bigint default '-1'::integer not null,
    search_sku text collate "C" generated always as ("left"(lower(sku), 100)) stored,
    search_description text collate "C" generated always as ("left"(lower(description), 100)) stored,
    search_image text collate "C" generated always as ("left"(lower(image_url), 100)) stored,
    search_price bigint generated always as (((price * (1000)::numeric))::bigint) stored,
    constraint product_pkey PRIMARY KEY (org_id, sku)
);
CREATE UNIQUE INDEX product_ean ON public.product USING btree (org_id, ean) WHERE (ean <> ''::text);
CREATE UNIQUE INDEX product_id_key ON public.product USING btree (org_id, id) WHERE (id > 0);
CREATE INDEX product_search_description ON public.product USING btree (org_id, search_description) WHERE (search_description <> ''::text);
CREATE INDEX product_search_image ON public.product USING btree (org_id, search_image) WHERE (search_image <> ''::text);
CREATE INDEX product_search_price ON public.product USING btree (org_id, search_price) WHERE (search_price >= 0);
CREATE INDEX product_search_sku ON public.product USING btree (org_id, search_sku) WHERE (search_sku <> ''::text);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table product_attribute (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    key text collate "C" not null,
    label text not null,
    type text not null,
    is_enum boolean not null,
    is_soft_enum boolean not null,
    use_in_dump boolean not null,
    rule_type text not null,
    rule_data text not null,
    default_value text not null,
    ou_id bigint not null,
    constraint product_attribute_pkey PRIMARY KEY (org_id, id),
    constraint product_attribute_org_id_key_key UNIQUE (org_id, key)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table product_attribute_option (
    org_id bigint not null,
    attribute_id bigint not null,
    key text collate "C" not null,
    id bigint not null,
    name text not null,
    label text not null,
    constraint product_attribute_option_pkey PRIMARY KEY (org_id, attribute_id, key),
    constraint product_attribute_option_org_id_attribute_id_fkey FOREIGN KEY (org_id, attribute_id) REFERENCES product_attribute(org_id, id)
);
CREATE INDEX product_attribute_option_order ON public.product_attribute_option USING btree (org_id, attribute_id, id) WHERE (id > 0);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table product_attribute_value (
    org_id bigint not null,
    product_id bigint not null,
    attribute_id bigint not null,
    value text not null,
    search_value text collate "C" generated always as ("left"(lower(value), 100)) stored,
    constraint product_attribute_value_pkey PRIMARY KEY (org_id, product_id, attribute_id),
    constraint product_attribute_value_org_id_attribute_id_fkey FOREIGN KEY (org_id, attribute_id) REFERENCES product_attribute(org_id, id)
);
CREATE INDEX product_attribute_value_search ON public.product_attribute_value USING btree (org_id, attribute_id, search_value, product_id) WHERE (search_value <> ''::text);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table product_trait (
    org_id bigint not null,
    id bigint not null,
    kind smallint not null,
    name text not null,
    key text collate "C" not null,
    type text not null,
    type_key text collate "C" not null,
    label text not null,
    description text not null,
    parent_id bigint,
    palette text not null,
    family text not null,
    ou_id bigint not null,
    constraint product_trait_pkey PRIMARY KEY (org_id, kind, key, type_key)
);
CREATE UNIQUE INDEX product_trait_id_key ON public.product_trait USING btree (org_id, id) WHERE (id > 0);
CREATE INDEX product_trait_parent ON public.product_trait USING btree (org_id, parent_id, id) WHERE (parent_id IS NOT NULL);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table profile (
    org_id bigint not null,
    customer_id bigint not null,
    account_id bigint not null,
    first_name text not null,
    last_name text not null,
    created_at timestamp with time zone not null,
    created_till bigint not null,
    updated_at timestamp with time zone not null,
    updated_till bigint not null,
    constraint profile_pkey PRIMARY KEY (org_id, customer_id, account_id)
) with (fillfactor=90);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table program (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    description text not null,
    is_default boolean not null,
    ratio numeric not null,
    decimals integer not null,
    rounding_mode text not null,
    earning jsonb not null,
    caps jsonb not null,
    redemption jsonb not null,
    validation_code smallint not null,
    zones text[] not null,
    concepts text[] not null,
    tills text[] not null,
    active boolean not null,
    constraint program_pkey PRIMARY KEY (org_id, id),
    constraint program_org_id_name_key UNIQUE (org_id, name),
    constraint program_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table request_log (
    org_id bigint not null,
    at timestamp with time zone not null,
    request_id bigint not null,
    caller_request_id text,
    route text not null,
    method text not null,
    http_status smallint not null,
    code integer not null,
    micros integer not null,
    principal_kind smallint not null,
    principal_id bigint not null,
    till_id bigint not null,
    request_bytes integer not null,
    reply_bytes integer not null,
    items text default ''::text not null,
    constraint request_log_pkey PRIMARY KEY (org_id, at, request_id)
) partition by RANGE (at);
CREATE INDEX request_log_request ON ONLY public.request_log USING brin (org_id, request_id int8_bloom_ops (n_distinct_per_range='-0.25')) WITH (pages_per_range='32', autosummarize='on');
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table request_log_default partition of request_log DEFAULT (
    org_id bigint not null,
    at timestamp with time zone not null,
    request_id bigint not null,
    caller_request_id text,
    route text not null,
    method text not null,
    http_status smallint not null,
    code integer not null,
    micros integer not null,
    principal_kind smallint not null,
    principal_id bigint not null,
    till_id bigint not null,
    request_bytes integer not null,
    reply_bytes integer not null,
    items text default ''::text not null,
    constraint request_log_default_pkey PRIMARY KEY (org_id, at, request_id)
);
CREATE INDEX request_log_default_org_id_request_id_idx ON public.request_log_default USING brin (org_id, request_id int8_bloom_ops (n_distinct_per_range='-0.25')) WITH (pages_per_range='32', autosummarize='on');
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table request_workflow (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    type smallint not null,
    state smallint not null,
    customer_id bigint not null,
    concept_id bigint not null,
    zone_id bigint not null,
    store_id bigint not null,
    till_id bigint not null,
    maker_id bigint not null,
    started_at timestamp with time zone not null,
    checker_id bigint,
    decided_at timestamp with time zone,
    message text not null,
    key_id integer not null,
    call bytea not null,
    output bytea not null,
    request_id bigint not null,
    constraint request_workflow_pkey PRIMARY KEY (org_id, id),
    constraint request_workflow_org_id_name_key UNIQUE (org_id, name),
    constraint request_workflow_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
CREATE INDEX request_workflow_customer ON public.request_workflow USING btree (org_id, customer_id);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_task_pkey PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON public.scheduled_task USING btree (execution_time);
CREATE INDEX scheduled_task_heartbeat ON public.scheduled_task USING btree (last_heartbeat);
row level security disabled;

create table search_criterion (
    org_id bigint not null,
    id text not null,
    name text not null,
    entity smallint not null,
    strategy smallint not null,
    fields jsonb not null,
    retain_days integer not null,
    retain_from text not null,
    active boolean not null,
    created_at timestamp with time zone not null,
    created_by bigint not null,
    updated_at timestamp with time zone not null,
    updated_by bigint not null,
    constraint search_criterion_pkey PRIMARY KEY (org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table setup_change (
    org_id bigint not null,
    version bigint not null,
    kind text not null,
    name text not null,
    at timestamp with time zone not null,
    actor_kind smallint not null,
    actor_id bigint not null,
    actor_name text not null,
    request_id bigint not null,
    before jsonb,
    after jsonb,
    constraint setup_change_pkey PRIMARY KEY (org_id, version, kind, name),
    constraint setup_change_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
CREATE INDEX setup_change_entry ON public.setup_change USING btree (org_id, kind, name, version);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table signing_key (
    org_id bigint not null,
    kid text not null,
    public_der bytea not null,
    sealed_der bytea not null,
    key_id integer not null,
    created_at timestamp with time zone not null,
    constraint signing_key_pkey PRIMARY KEY (org_id, kid),
    constraint signing_key_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization_directory(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table source_account (
    org_id bigint not null,
    id bigint not null,
    source smallint not null,
    account text not null,
    name text not null,
    active boolean not null,
    uuid text not null,
    to_mirror boolean default false not null,
    configs jsonb default '{}'::jsonb not null,
    constraint source_account_pkey PRIMARY KEY (org_id, id),
    constraint source_account_org_id_source_account_key UNIQUE (org_id, source, account),
    constraint source_account_org_id_uuid_key UNIQUE (org_id, uuid),
    constraint source_account_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table status_label (
    org_id bigint not null,
    id bigint not null,
    label text not null,
    status smallint not null,
    is_default boolean not null,
    blocks text[] default '{}'::text[] not null,
    constraint status_label_pkey PRIMARY KEY (org_id, id),
    constraint status_label_org_id_label_key UNIQUE (org_id, label),
    constraint status_label_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table status_log (
    org_id bigint not null,
    customer_id bigint not null,
    id bigint default nextval('status_log_id'::regclass) not null,
    label_id bigint not null,
    prev_label_id bigint,
    reason text not null,
    set_at timestamp with time zone not null,
    set_by bigint not null,
    at timestamp with time zone not null,
    request_id bigint not null,
    constraint status_log_pkey PRIMARY KEY (org_id, customer_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table store (
    org_id bigint not null,
    id bigint not null,
    code text not null,
    name text not null,
    description text not null,
    zone_id bigint not null,
    time_zone text,
    currency text,
    language text,
    access_group bigint,
    external_id text,
    external_id_1 text,
    external_id_2 text,
    active boolean not null,
    concept_id bigint,
    address text default ''::text not null,
    city text default ''::text not null,
    area text default ''::text not null,
    latitude numeric,
    longitude numeric,
    mobile text default ''::text not null,
    landline text default ''::text not null,
    email text default ''::text not null,
    admin_type smallint default 1 not null,
    sms_name text default ''::text not null,
    sms_mobile text default ''::text not null,
    sms_email text default ''::text not null,
    email_name text default ''::text not null,
    email_mobile text default ''::text not null,
    email_email text default ''::text not null,
    custom_fields jsonb default '{}'::jsonb not null,
    constraint store_pkey PRIMARY KEY (org_id, id),
    constraint store_org_id_code_key UNIQUE (org_id, code),
    constraint store_org_id_name_key UNIQUE (org_id, name),
    constraint store_org_id_concept_id_fkey FOREIGN KEY (org_id, concept_id) REFERENCES concept(org_id, id),
    constraint store_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint store_org_id_zone_id_fkey FOREIGN KEY (org_id, zone_id) REFERENCES zone(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table store_report (
    org_id bigint not null,
    store_id bigint not null,
    kind smallint not null,
    at timestamp with time zone not null,
    transactions bigint,
    sales numeric,
    footfall bigint,
    regular bigint,
    not_interested bigint,
    enter_later bigint,
    enter_later_today bigint,
    till_id bigint not null,
    received_at timestamp with time zone not null,
    constraint store_report_pkey PRIMARY KEY (org_id, store_id, kind, at),
    constraint store_report_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint store_report_org_id_store_id_fkey FOREIGN KEY (org_id, store_id) REFERENCES store(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table subscription (
    org_id bigint not null,
    customer_id bigint not null,
    channel smallint not null,
    priority smallint not null,
    opted_in boolean not null,
    updated_at timestamp with time zone not null,
    constraint subscription_pkey PRIMARY KEY (org_id, customer_id, channel, priority)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table subscription_log (
    org_id bigint not null,
    customer_id bigint not null,
    id bigint default nextval('subscription_log_id'::regclass) not null,
    channel smallint not null,
    priority smallint not null,
    opted_in boolean not null,
    account_id bigint not null,
    org_unit_id bigint not null,
    campaign_id bigint not null,
    communication_id bigint not null,
    reason text not null,
    said_to bigint not null,
    at timestamp with time zone not null,
    request_id bigint not null,
    constraint subscription_log_pkey PRIMARY KEY (org_id, customer_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table tender (
    org_id bigint not null,
    id bigint not null,
    name text not null,
    canonical_name text not null,
    description text not null,
    attributes jsonb not null,
    active boolean not null,
    constraint tender_pkey PRIMARY KEY (org_id, id),
    constraint tender_org_id_name_key UNIQUE (org_id, name),
    constraint tender_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table till (
    org_id bigint not null,
    id bigint not null,
    code text not null,
    name text not null,
    description text not null,
    kind smallint not null,
    store_id bigint not null,
    store_server_id bigint,
    billable boolean not null,
    active boolean not null,
    external_id text default ''::text not null,
    time_zone text,
    currency text,
    language text,
    custom_fields jsonb default '{}'::jsonb not null,
    first_name text default ''::text not null,
    last_name text default ''::text not null,
    email text default ''::text not null,
    mobile text default ''::text not null,
    established_on date,
    constraint till_pkey PRIMARY KEY (org_id, id),
    constraint till_org_id_code_key UNIQUE (org_id, code),
    constraint till_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint till_org_id_store_id_fkey FOREIGN KEY (org_id, store_id) REFERENCES store(org_id, id),
    constraint till_org_id_store_server_id_fkey FOREIGN KEY (org_id, store_server_id) REFERENCES till(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table walk_in (
    org_id bigint not null,
    till_id bigint not null,
    at timestamp with time zone not null,
    id bigint not null,
    customer_id bigint not null,
    account_id bigint not null,
    told_by bigint not null,
    constraint walk_in_pkey PRIMARY KEY (org_id, till_id, at, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create table zone (
    org_id bigint not null,
    id bigint not null,
    code text not null,
    name text not null,
    parent_id bigint,
    time_zone text,
    currency text,
    language text,
    active boolean not null,
    description text default ''::text not null,
    custom_fields jsonb default '{}'::jsonb not null,
    constraint zone_pkey PRIMARY KEY (org_id, id),
    constraint zone_org_id_code_key UNIQUE (org_id, code),
    constraint zone_org_id_fkey FOREIGN KEY (org_id) REFERENCES organization(org_id),
    constraint zone_org_id_parent_id_fkey FOREIGN KEY (org_id, parent_id) REFERENCES zone(org_id, id)
);
row level security enabled, forced;
policy organization permissive for * to public using (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint) with check (org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint);

create sequence access_group_id as integer start 101 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence api_client_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence associate_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence bill_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence change_version as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence client_log_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence concept_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence console_user_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence custom_field_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence customer_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence customer_image_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence customer_label_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence customer_note_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence customer_request_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence customer_ticket_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence event_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence import_job_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence label_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence ledger_event_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence merge_edge_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence one_time_code_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence org_work_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence organization_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence outbox_message_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence points_act_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence points_lot_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence product_attribute_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence product_attribute_option_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence product_id as bigint start 1 increment 1000 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence product_trait_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence program_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence request_workflow_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence source_account_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence status_label_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence status_log_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence store_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence subscription_log_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence tender_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence till_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
create sequence walk_in_id as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;
create sequence zone_id as integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1;
