-- What came through a bulk door: counts, and how far it has been taken.
create table bulk_receipt (
    id              uuid        primary key,
    door            text        not null,
    submitted_by    text        not null,
    claims          jsonb       not null,
    idempotency_key text,
    digest          text        not null,
    format          text        not null,
    charset         text,
    headings        jsonb       not null,
    dry_run         boolean     not null,
    status          text        not null,
    lines           bigint      not null,
    created         bigint      not null,
    updated         bigint      not null,
    unchanged       bigint      not null,
    stale           bigint      not null,
    rejected        bigint      not null,
    unknown_columns jsonb       not null,
    broken_code     text,
    broken_line     bigint,
    attempts        integer     not null,
    claimed_until   timestamptz not null,
    received_at     timestamptz not null,
    finished_at     timestamptz,
    constraint bulk_receipt_key unique (door, submitted_by, idempotency_key)
);
create index bulk_receipt_unfinished on bulk_receipt (claimed_until) where status = 'PROCESSING';
create index bulk_receipt_received on bulk_receipt (received_at);

-- The body as it came, encrypted, until all of it has been taken.
create table bulk_body (
    receipt_id uuid    not null references bulk_receipt on delete cascade,
    part       integer not null,
    bytes      bytea   not null,
    primary key (receipt_id, part)
);

-- What became of each row. The cells of a rejected one are kept, encrypted, so that its sender gets them back to mend.
create table bulk_row (
    receipt_id uuid   not null references bulk_receipt on delete cascade,
    ordinal    bigint not null,
    line       bigint not null,
    reference  text,
    outcome    text   not null,
    subject    text,
    errors     jsonb,
    cells      bytea,
    primary key (receipt_id, ordinal)
);
create index bulk_row_outcome on bulk_row (receipt_id, outcome, ordinal);

-- How a sender's own headings read.
create table import_profile (
    door     text   not null,
    owner    text   not null,
    name     text   not null,
    version  bigint not null,
    headings jsonb  not null,
    primary key (door, owner, name)
);
