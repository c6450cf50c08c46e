alter table policy
    add column testing_minimum_gap_hours integer check (testing_minimum_gap_hours > 0),
    add column exposed_posts             text,
    add column exposed_interval_days     integer check (exposed_interval_days > 0),
    add column vaccination_excuse_hours  integer check (vaccination_excuse_hours > 0),
    add column result_within_hours       integer check (result_within_hours > 0),
    add column purge_after_days          integer check (purge_after_days >= 0),
    add constraint policy_exposed_posts_have_an_interval
        check ((exposed_posts is null) = (exposed_interval_days is null));

-- The one place that says which policy holds; lists, verdicts and re-screening ask it.
create function policy_in_force(wanted text, place text, day date) returns uuid language sql stable as $$
    select id from policy
    where disease = wanted and starts_with(place, division_prefix)
        and valid_from <= day and (valid_to is null or valid_to >= day)
    order by length(division_prefix) desc, valid_from desc, id desc
    limit 1
$$;

-- At home is a place of its own since measures tell it. From general knowledge: exposed posts, here drivers, are tested
-- daily under protocol 9, and who was vaccinated in the last 48 hours is excused.
update policy set version = version + 1, vaccination_excuse_hours = 48
where id = '01795000-0000-7000-8000-000000000001';
update policy set version = version + 1, medium_risk_measure = 'HOME', exposed_posts = 'DRIVER', exposed_interval_days = 1,
    vaccination_excuse_hours = 48
where id = '01795000-0000-7000-8000-000000000002';
update policy set version = version + 1, high_risk_measure = 'HOME', vaccination_excuse_hours = 48
where id = '01795000-0000-7000-8000-000000000003';

-- A respiratory season: symptoms matter, codes and tests do not. Nothing in it is read in a text.
insert into policy (
    id, version, disease, division, division_prefix, name, valid_from, valid_to, look_back_days,
    risk_unit, high_risk_measure, medium_risk_measure, measure_days, certificate_hours, certificate_clock,
    risk_basis, green_code_required, testing_interval_days, recorded_at)
values
    ('01795000-0000-7000-8000-000000000006', 1, 'RESPIRATORY', '000000', '', '呼吸道传染病流行季（不查码、不强制检测）',
        '2023-10-01', null, 0, 'NONE', 'NONE', 'NONE', 0, null, 'SAMPLED', 'EITHER', false, null, now());

insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'screening.policy', id,
    'org.sitesentinel.policy.' || case version when 1 then 'adopted' else 'corrected' end || '.v1',
    json_strip_nulls(json_build_object(
        'id', id, 'version', version, 'businessDate', valid_from,
        'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'disease', disease, 'division', division, 'name', name, 'validFrom', valid_from,
        'lookBackDays', look_back_days, 'testingIntervalDays', testing_interval_days, 'validTo', valid_to,
        'certificateHours', certificate_hours, 'certificateClock', certificate_clock,
        'greenCodeRequired', green_code_required))::text,
    recorded_at
from policy
where id in ('01795000-0000-7000-8000-000000000001', '01795000-0000-7000-8000-000000000002',
    '01795000-0000-7000-8000-000000000003', '01795000-0000-7000-8000-000000000006')
order by valid_from;
