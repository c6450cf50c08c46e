create table resumption_application (
    id               uuid        primary key,
    version          bigint      not null,
    site_id          uuid        not null references site,
    status           text        not null,
    planned_on       date        not null,
    expected_workers jsonb       not null,
    note             text,
    applied_on       date        not null,
    applied_by       text        not null,
    decided_on       date,
    decided_by       text,
    reasons          jsonb       not null,
    waivers          jsonb       not null,
    conditions       jsonb,
    ended_on         date,
    ended_by         text,
    end_reason       text,
    recorded_at      timestamptz not null,
    constraint resumption_decided check ((status in ('APPROVED', 'REJECTED', 'SUSPENDED')) = (decided_on is not null)),
    constraint resumption_ended check ((status in ('WITHDRAWN', 'SUSPENDED')) = (ended_on is not null))
);
-- A site waits for one decision at a time, and does not apply while work is allowed.
create unique index resumption_one_open on resumption_application (site_id) where status in ('SUBMITTED', 'APPROVED');

-- Returnees as screening tells of them: facts about arrivals, nobody's name.
create table screened_returnee (
    id      uuid   primary key,
    version bigint not null,
    site_id uuid   not null,
    verdict text   not null
);
create index screened_returnee_site on screened_returnee (site_id, verdict);
