create table risk_area (
    id              uuid        primary key,
    version         bigint      not null,
    division        text        not null,
    division_name   text        not null,
    -- At most the county's six digits; fewer where a whole city or province is listed. What stays are looked up by.
    county          text        not null,
    level           text        not null,
    first_day       date        not null,
    last_day        date        check (last_day >= first_day),
    source          text,
    business_date   date        not null,
    recorded_at     timestamptz not null,
    constraint risk_area_division_level_from unique (division, level, first_day)
);

create index risk_area_county on risk_area (county, first_day) where level <> 'LOW';
