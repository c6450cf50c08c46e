create table inspection (
    id              uuid        primary key,
    version         bigint      not null,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    inspected_on    date        not null,
    inspectors      text[]      not null check (cardinality(inspectors) between 1 and 10),
    result          text        not null check (result in ('PASSED', 'DEFICIENT')),
    recorded_by     text        not null,
    recorded_at     timestamptz not null
);

create index inspection_site on inspection (site_id, id);

create table inspection_finding (
    inspection_id uuid    not null references inspection,
    position      integer not null,
    item          text    not null,
    note          text,
    primary key (inspection_id, position),
    constraint inspection_finding_item unique (inspection_id, item)
);
