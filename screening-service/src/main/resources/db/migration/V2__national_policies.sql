-- The five national policies. From general knowledge rather than from a text we have read: the day of protocol 8, the
-- clock SAMPLED (practice differed by place), twice a week as 3 days in protocol 9, the look-back of the twenty measures.
-- No testing interval where the nation left testing to the places.
insert into policy (
    id, version, disease, division, division_prefix, name, valid_from, valid_to, look_back_days,
    risk_unit, high_risk_measure, medium_risk_measure, measure_days, certificate_hours, certificate_clock,
    risk_basis, green_code_required, testing_interval_days, recorded_at)
values
    ('01795000-0000-7000-8000-000000000001', 1, 'COVID_19', '000000', '', '新型冠状病毒肺炎防控方案（第八版）',
        '2021-05-11', '2022-06-27', 14, 'COUNTY', 'OBSERVE', 'OBSERVE', 14, 48, 'SAMPLED', 'EITHER', true, null, now()),
    ('01795000-0000-7000-8000-000000000002', 1, 'COVID_19', '000000', '', '新型冠状病毒肺炎防控方案（第九版）',
        '2022-06-28', '2022-11-10', 7, 'COMPOUND', 'QUARANTINE', 'OBSERVE', 7, 48, 'SAMPLED', 'EITHER', true, 3, now()),
    ('01795000-0000-7000-8000-000000000003', 1, 'COVID_19', '000000', '', '优化疫情防控二十条措施',
        '2022-11-11', '2022-12-06', 7, 'BUILDING', 'OBSERVE', 'NONE', 7, 48, 'SAMPLED', 'EITHER', true, null, now()),
    ('01795000-0000-7000-8000-000000000004', 1, 'COVID_19', '000000', '', '优化疫情防控新十条措施',
        '2022-12-07', '2023-01-07', 0, 'NONE', 'NONE', 'NONE', 0, null, 'SAMPLED', 'EITHER', false, null, now()),
    ('01795000-0000-7000-8000-000000000005', 1, 'COVID_19', '000000', '', '新型冠状病毒感染“乙类乙管”总体方案',
        '2023-01-08', null, 0, 'NONE', 'NONE', 'NONE', 0, null, 'SAMPLED', 'EITHER', false, null, now());

-- Others hear of them as of any policy.
insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'screening.policy', id, 'org.sitesentinel.policy.adopted.v1',
    json_strip_nulls(json_build_object(
        'id', id, 'version', version, 'businessDate', valid_from,
        'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'disease', disease, 'division', division, 'name', name, 'validFrom', valid_from,
        'lookBackDays', look_back_days, 'testingIntervalDays', testing_interval_days))::text,
    recorded_at
from policy order by valid_from;
