-- Gates judge by copies of policies, so others must hear the end of a policy and what it asks of a certificate and a
-- health code. Policies told before are told again, in a version of their own: copies keep the highest.
update policy set version = version + 1;

insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'screening.policy', id, 'org.sitesentinel.policy.adopted.v1',
    json_strip_nulls(json_build_object(
        'id', id, 'version', version, 'businessDate', valid_from,
        'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'disease', disease, 'division', division, 'name', name, 'validFrom', valid_from,
        'lookBackDays', look_back_days, 'testingIntervalDays', testing_interval_days, 'validTo', valid_to,
        'certificateHours', certificate_hours, 'certificateClock', certificate_clock,
        'greenCodeRequired', green_code_required))::text,
    recorded_at
from policy order by valid_from;
