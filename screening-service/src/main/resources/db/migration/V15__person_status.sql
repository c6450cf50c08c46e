-- What was last told to gates of a person. Persons nobody else has named are among them.
create table person_status (
    person_ref           text        primary key,
    version              bigint      not null,
    business_date        date        not null,
    restricted           boolean     not null,
    reason               text,
    until                date,
    negative_sampled_at  timestamptz,
    negative_reported_at timestamptz,
    recorded_at          timestamptz not null,
    constraint person_status_restricted_for_a_reason check (restricted = (reason is not null)),
    constraint person_status_ends_if_restricted check (restricted or until is null)
);

-- Why persons are to stay where they are, besides what their tests say. Whoever adds a source of such reasons adds it
-- here, and writes a mark to person_to_judge in the transaction of each change.
create view person_restriction (person_ref, reason, until) as
-- An order ends with its release, not with its last day.
select person_ref, 'QUARANTINE', cast(null as date) from quarantine_order where status in ('ISSUED', 'ACTIVE');

-- Whom an erasure makes nobody in what was said before, too.
create index test_result_version_person on test_result_version (person_ref) where person_ref is not null;
