create table supply_reserve (
    site_id       uuid        primary key references site,
    version       bigint      not null,
    items         jsonb       not null,
    days_of_cover integer     not null,
    required_days integer     not null,
    reported_on   date        not null,
    recorded_at   timestamptz not null
);
