-- Who can be drawn to inspect, and where he may not go.
create table inspector (
    id          uuid        primary key,
    version     bigint      not null,
    certificate text        not null,
    district    text        not null,
    active      boolean     not null,
    conflicts   jsonb       not null check (jsonb_typeof(conflicts) = 'array'),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint inspector_certificate unique (certificate)
);

create index inspector_district on inspector (district text_pattern_ops) where active;

-- What each was at every version, the current one too. Only ever inserted into: who took a conflict away, and when.
create table inspector_version (
    inspector_id uuid        not null references inspector,
    version      bigint      not null,
    district     text        not null,
    active       boolean     not null,
    conflicts    jsonb       not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    primary key (inspector_id, version)
);
