create table site (
    id              uuid        primary key,
    version         bigint      not null,
    type            text        not null,
    name            text        not null,
    district        text        not null,
    address         text        not null,
    management_kind text,
    status          text        not null,
    registered_on   date        not null,
    recorded_at     timestamptz not null,
    constraint site_name_address unique (district, name, address),
    constraint site_management check ((type = 'CONSTRUCTION_SITE') = (management_kind is null))
);

create table building (
    id          uuid        primary key,
    version     bigint      not null,
    site_id     uuid        not null references site,
    name        text        not null,
    added_on    date        not null,
    recorded_at timestamptz not null,
    constraint building_site_name unique (site_id, name)
);

create table posted_codes (
    site_id       uuid        primary key references site,
    version       bigint      not null,
    buildings     integer     not null,
    posted        integer     not null check (posted between 0 and buildings),
    business_date date        not null,
    recorded_at   timestamptz not null
);
