create table policy (
    id                    uuid        primary key,
    version               bigint      not null,
    disease               text        not null,
    division              text        not null check (division ~ '^\d{6}(\d{3}){0,2}$'),
    -- The division's digits without its wildcards: 630100 is 6301, 000000 is empty.
    division_prefix       text        not null check (starts_with(division, division_prefix)),
    name                  text        not null,
    valid_from            date        not null,
    valid_to              date        check (valid_to >= valid_from),
    look_back_days        integer     not null check (look_back_days >= 0),
    risk_unit             text        not null,
    high_risk_measure     text        not null,
    medium_risk_measure   text        not null,
    measure_days          integer     not null check (measure_days >= 0),
    certificate_hours     integer     check (certificate_hours > 0),
    certificate_clock     text        not null,
    risk_basis            text        not null,
    green_code_required   boolean     not null,
    testing_interval_days integer     check (testing_interval_days > 0),
    recorded_at           timestamptz not null,
    constraint policy_disease_division_from unique (disease, division, valid_from)
);
