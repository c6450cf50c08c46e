-- When documents that were missing at the arrival were shown, and since when a declaration does not hold.
alter table returnee
    add column documents_shown_at timestamptz,
    add column withdrawn_on       date;

-- Who was declared by mistake may be declared again.
alter table returnee drop constraint returnee_person_site_day;
create unique index returnee_person_site_day on returnee (person_ref, site_id, business_date)
    where withdrawn_on is null;
create index returnee_quarantine on returnee (id) where verdict = 'QUARANTINE' and withdrawn_on is null;
create index returnee_incomplete on returnee (arrived_at) where verdict = 'INCOMPLETE' and withdrawn_on is null;

-- What a declaration was, written once a version.
create table returnee_version (
    returnee_id        uuid        not null references returnee,
    version            bigint      not null,
    change             text        not null,
    reason             text,
    post               text        not null,
    transport          text        not null,
    arrival            jsonb       not null,
    verdict            text        not null,
    reasons            text        not null check (reasons is json array),
    documents_complete boolean     not null,
    from_risk_area     boolean     not null,
    policy             text        not null,
    -- Absent for what was declared before there was a history.
    recorded_by        text,
    recorded_at        timestamptz not null,
    primary key (returnee_id, version)
);

insert into returnee_version
select r.id, r.version, 'DECLARED', null, r.post, r.transport,
    json_strip_nulls(json_build_object(
        'at', extract(epoch from r.arrived_at),
        'origin', json_build_object('division', r.origin_division, 'divisionName', r.origin_division_name),
        'stays', coalesce((
            select json_agg(json_build_object(
                    'division', s.division, 'divisionName', s.division_name, 'from', s.first_day, 'to', s.last_day)
                order by s.position)
            from returnee_stay s where s.returnee_id = r.id), '[]'),
        'healthCode', r.health_code,
        'certificate', case when r.certificate_result is not null then json_build_object(
            'result', r.certificate_result,
            'sampledAt', extract(epoch from r.certificate_sampled_at),
            'receivedAt', extract(epoch from r.certificate_received_at),
            'testedAt', extract(epoch from r.certificate_tested_at),
            'reportedAt', extract(epoch from r.certificate_reported_at),
            'lab', r.certificate_lab) end,
        'symptoms', r.symptoms)),
    r.verdict, r.reasons, r.documents_complete, r.from_risk_area, r.policy, null, r.recorded_at
from returnee r;
