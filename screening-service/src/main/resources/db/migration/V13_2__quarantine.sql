create table quarantine_order (
    id              uuid        primary key,
    version         bigint      not null,
    person_ref      text        not null references person on update cascade,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    returnee_id     uuid        references returnee,
    kind            text        not null,
    status          text        not null,
    -- Where: may be somebody's home, so it is encrypted.
    location        bytea       not null,
    policy_id       uuid        not null references policy,
    policy          text        not null,
    starts_on       date        not null,
    ends_on         date        not null check (ends_on > starts_on),
    test_dates      jsonb       not null,
    breaches        integer     not null check (breaches >= 0),
    ended_on        date        check ((ended_on is null) = (status in ('ISSUED', 'ACTIVE'))),
    business_date   date        not null,
    recorded_at     timestamptz not null
);
-- Of a site, so that an order elsewhere is not given away to whom it does not concern.
create unique index quarantine_order_one_open on quarantine_order (person_ref, site_id)
    where status in ('ISSUED', 'ACTIVE');
create index quarantine_order_site on quarantine_order (site_id, id);
create index quarantine_order_person on quarantine_order (person_ref);
create index quarantine_order_returnee on quarantine_order (returnee_id) where returnee_id is not null;

-- Every step of an order, tests and breaches among them; written once.
create table quarantine_entry (
    order_id    uuid        not null references quarantine_order,
    version     bigint      not null,
    step        text        not null,
    on_day      date        not null,
    note        text,
    result      text        check ((result is not null) = (step = 'TESTED')),
    lab         text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (order_id, version)
);

-- On which days somebody in quarantine is tested, the first day being 1: from a day on, until later terms. No days: no
-- test is asked for. From general knowledge of the national protocols rather than from texts we have read.
create table quarantine_schedule (
    disease    text      not null,
    kind       text      not null,
    valid_from date      not null,
    test_days  integer[] not null,
    primary key (disease, kind, valid_from)
);
insert into quarantine_schedule
select 'COVID_19', kind, valid_from, test_days
from (values
    ('CENTRAL',     date '2020-01-20', array[1, 4, 7, 14]),
    ('HOME',        date '2020-01-20', array[1, 4, 7, 14]),
    ('OBSERVATION', date '2020-01-20', array[1, 7, 14]),
    ('CENTRAL',     date '2022-06-28', array[1, 2, 3, 5, 7]),
    ('HOME',        date '2022-06-28', array[1, 4, 7]),
    ('OBSERVATION', date '2022-06-28', array[1, 4, 7]),
    ('CENTRAL',     date '2022-11-11', array[1, 2, 3, 5]),
    ('HOME',        date '2022-11-11', array[1, 3, 5, 7]),
    ('OBSERVATION', date '2022-11-11', array[1, 3]),
    ('CENTRAL',     date '2022-12-07', array[6, 7]),
    ('HOME',        date '2022-12-07', array[6, 7]),
    ('OBSERVATION', date '2022-12-07', array[]::integer[]),
    ('CENTRAL',     date '2023-01-08', array[]::integer[]),
    ('HOME',        date '2023-01-08', array[]::integer[])) terms (kind, valid_from, test_days);
