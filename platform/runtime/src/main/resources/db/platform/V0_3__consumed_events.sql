-- How far this database has applied each partition, moved in the transaction that applies it.
create table consumer_offset (
    topic         text        not null,
    partition     integer     not null,
    next_offset   bigint      not null,
    lag           bigint      not null,
    applied_up_to timestamptz,
    primary key (topic, partition)
);

-- Records that could not be read or applied. They block nothing; a person looks at them.
create table rejected_event (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    key         text,
    type        text,
    reason      text        not null,
    payload     bytea,
    rejected_at timestamptz not null default now(),
    unique (topic, partition, "offset")
);
