-- Whom an operator goes after about a booster: one open piece of work a person and site. What is noted of it makes nobody
-- vaccinated; doses do.
create table booster_follow_up (
    id              uuid        primary key,
    version         bigint      not null,
    person_ref      text        not null,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    opened_on       date        not null,
    state           text        not null check (state in ('OPEN', 'CONTACTED', 'APPOINTED', 'CLOSED')),
    result          text        check (result in (
        'VACCINATED', 'REFUSED', 'DEFERRED', 'CONTRAINDICATED', 'UNREACHABLE', 'LEFT')),
    contacted_on    date,
    appointment_on  date,
    note            text        check (length(note) <= 200),
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint booster_follow_up_closed_with_result check ((state = 'CLOSED') = (result is not null)),
    constraint booster_follow_up_contacted_on check (state not in ('CONTACTED', 'APPOINTED') or contacted_on is not null),
    constraint booster_follow_up_appointment check (state <> 'APPOINTED' or appointment_on is not null)
);

create unique index booster_follow_up_one_open on booster_follow_up (person_ref, site_id) where state <> 'CLOSED';
-- The latest of a person and site, for lists of whom a booster is due.
create index booster_follow_up_person on booster_follow_up (person_ref, site_id, id);
create index booster_follow_up_site on booster_follow_up (site_id, id);

-- What each was at every version, the current one too; written once, and let go of with it.
create table booster_follow_up_version (
    follow_up_id   uuid        not null references booster_follow_up on delete cascade,
    version        bigint      not null,
    state          text        not null,
    result         text,
    contacted_on   date,
    appointment_on date,
    note           text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    primary key (follow_up_id, version)
);
