-- On which days of a quarantine tests are due becomes a matter of each policy, the first day being 1. Absent: the policy is
-- silent, and quarantine_schedule holds, as it did for all.
create function is_test_schedule(days integer[]) returns boolean language sql immutable as $$
    select cardinality(days) <= 20 and days <@ array(select generate_series(1, 60))
        and days = array(select distinct day from unnest(days) day order by day)
$$;

alter table policy
    add column central_test_days     integer[] check (is_test_schedule(central_test_days)),
    add column home_test_days        integer[] check (is_test_schedule(home_test_days)),
    add column observation_test_days integer[] check (is_test_schedule(observation_test_days));
alter table policy_version
    add column central_test_days     integer[],
    add column home_test_days        integer[],
    add column observation_test_days integer[];

-- The national policies say what has held under them. None of their versions becomes another: it always held.
create temporary table national_schedule on commit drop as
select p.id,
    max(s.test_days) filter (where s.kind = 'CENTRAL') as central,
    max(s.test_days) filter (where s.kind = 'HOME') as home,
    max(s.test_days) filter (where s.kind = 'OBSERVATION') as observation
from policy p
cross join (values ('CENTRAL'), ('HOME'), ('OBSERVATION')) k (kind)
cross join lateral (
    select k.kind, q.test_days from quarantine_schedule q
    where q.disease = p.disease and q.kind = k.kind and q.valid_from <= p.valid_from
    order by q.valid_from desc limit 1) s
where p.id in (
    '01795000-0000-7000-8000-000000000001', '01795000-0000-7000-8000-000000000002',
    '01795000-0000-7000-8000-000000000003', '01795000-0000-7000-8000-000000000004',
    '01795000-0000-7000-8000-000000000005')
group by p.id;

update policy p set central_test_days = s.central, home_test_days = s.home, observation_test_days = s.observation
from national_schedule s where s.id = p.id;
update policy_version v set central_test_days = s.central, home_test_days = s.home, observation_test_days = s.observation
from national_schedule s where s.id = v.policy_id;
