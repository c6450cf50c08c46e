create table briefing (
    id        uuid        primary key,
    district  text        not null,
    as_of     date        not null,
    issued_by text        not null,
    issued_at timestamptz not null,
    document  jsonb       not null
);
