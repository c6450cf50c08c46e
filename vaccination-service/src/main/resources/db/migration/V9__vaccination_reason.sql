-- Reasons of one person must not overlap: an exclusion constraint compares equal texts beside ranges. A trusted extension,
-- so that the owner of the database may create it.
create extension if not exists btree_gist;

-- Why somebody is not vaccinated, or not yet, from a day on and to a last one where it has an end.
create table vaccination_reason (
    id              uuid        primary key,
    version         bigint      not null,
    person_ref      text        not null,
    site_id         uuid,
    site_type       text,
    district        text,
    management_kind text,
    reason          text        not null,
    evidence        boolean     not null,
    from_day        date        not null,
    until_day       date,
    withdrawn_at    timestamptz,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint vaccination_reason_ends_after_start check (until_day >= from_day),
    constraint vaccination_reason_deferred_until check (reason <> 'DEFERRED' or until_day is not null),
    -- Nobody has two reasons on one day.
    constraint vaccination_reason_one_a_day exclude using gist (
        person_ref with =, daterange(from_day, until_day, '[]') with &&) where (withdrawn_at is null)
);

create index vaccination_reason_person on vaccination_reason (person_ref, id);
create index vaccination_reason_site on vaccination_reason (site_id, id) where site_id is not null;
