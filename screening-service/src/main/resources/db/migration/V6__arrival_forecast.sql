create table arrival_forecast (
    id              uuid        primary key,
    version         bigint      not null,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    week_start      date        not null check (extract(isodow from week_start) = 1),
    expected        integer     not null check (expected >= 0),
    announced_on    date        not null,
    recorded_at     timestamptz not null,
    constraint arrival_forecast_site_week unique (site_id, week_start)
);
