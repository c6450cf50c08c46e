create table rectification_case (
    id              uuid        primary key,
    version         bigint      not null,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    inspection_id   uuid        not null references inspection,
    status          text        not null,
    opened_on       date        not null,
    interviewed_on  date,
    ordered_on      date,
    deadline        date,
    reported_on     date,
    closed_on       date,
    last_step_on    date        not null,
    recorded_at     timestamptz not null,
    constraint rectification_case_inspection unique (inspection_id),
    constraint rectification_case_closed check ((status = 'CLOSED') = (closed_on is not null))
);

create index rectification_case_site on rectification_case (site_id, id);

-- Only ever inserted into. One row a version of the case.
create table rectification_step (
    case_id     uuid        not null references rectification_case,
    version     bigint      not null,
    step        text        not null,
    status      text        not null,
    taken_on    date        not null,
    taken_by    text        not null,
    details     jsonb       not null,
    recorded_at timestamptz not null,
    primary key (case_id, version)
);

create table served_order (
    id          uuid        primary key,
    case_id     uuid        not null references rectification_case,
    agency      text        not null,
    year        integer     not null,
    number      integer     not null check (number > 0),
    served_on   date        not null,
    deadline    date        not null check (deadline > served_on),
    officers    text[]      not null check (cardinality(officers) = 2),
    facts       text        not null,
    demands     text        not null,
    legal_basis text        not null,
    recorded_at timestamptz not null,
    constraint served_order_number unique (agency, year, number)
);

create index served_order_case on served_order (case_id, id);

-- The last number given away; moved in the transaction that uses the number, so that none is lost.
create table order_number (
    agency text    not null,
    year   integer not null,
    last   integer not null,
    primary key (agency, year)
);
