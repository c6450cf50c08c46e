-- Whoever was handed to somebody else is not free by that: they are held until the term of the order is over, or until an
-- order at the place that took them in ends with a release.
create or replace view person_restriction (person_ref, reason, until) as
-- An order ends with its release, not with its last day.
select person_ref, 'QUARANTINE', cast(null as date) from quarantine_order where status in ('ISSUED', 'ACTIVE')
union all
select t.person_ref, 'QUARANTINE', t.ends_on - 1
from quarantine_order t
where t.status = 'TRANSFERRED' and not exists (
    select 1 from quarantine_order r
    where r.person_ref = t.person_ref and r.status = 'RELEASED' and r.ended_on >= t.ended_on);

insert into person_to_judge (person_ref) select distinct person_ref from quarantine_order where status = 'TRANSFERRED';
