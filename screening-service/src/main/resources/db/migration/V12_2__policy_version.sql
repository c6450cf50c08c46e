-- What a policy said in each version, for the verdicts that followed it. Known from the first version that says it all.
create table policy_version (
    policy_id                 uuid        not null references policy,
    version                   bigint      not null,
    name                      text        not null,
    valid_to                  date,
    look_back_days            integer     not null,
    risk_unit                 text        not null,
    high_risk_measure         text        not null,
    medium_risk_measure       text        not null,
    measure_days              integer     not null,
    certificate_hours         integer,
    certificate_clock         text        not null,
    risk_basis                text        not null,
    green_code_required       boolean     not null,
    testing_interval_days     integer,
    testing_minimum_gap_hours integer,
    exposed_posts             text,
    exposed_interval_days     integer,
    vaccination_excuse_hours  integer,
    result_within_hours       integer,
    purge_after_days          integer,
    recorded_at               timestamptz not null,
    primary key (policy_id, version)
);
insert into policy_version (
    policy_id, version, name, valid_to, look_back_days, risk_unit, high_risk_measure, medium_risk_measure,
    measure_days, certificate_hours, certificate_clock, risk_basis, green_code_required, testing_interval_days,
    testing_minimum_gap_hours, exposed_posts, exposed_interval_days, vaccination_excuse_hours, result_within_hours,
    purge_after_days, recorded_at)
select
    id, version, name, valid_to, look_back_days, risk_unit, high_risk_measure, medium_risk_measure,
    measure_days, certificate_hours, certificate_clock, risk_basis, green_code_required, testing_interval_days,
    testing_minimum_gap_hours, exposed_posts, exposed_interval_days, vaccination_excuse_hours, result_within_hours,
    purge_after_days, recorded_at
from policy;
