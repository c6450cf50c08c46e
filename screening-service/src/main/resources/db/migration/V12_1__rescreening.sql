-- The version of the policy that a verdict follows; those given before policies could change follow the first that told
-- it in full.
alter table returnee add column policy_version bigint;
update returnee r set policy_version = p.version from policy p where p.id = r.policy_id;
alter table returnee alter column policy_version set not null;

-- Where everybody was, by county: the stays, and the origin on the day of arrival.
create index returnee_stay_county on returnee_stay (left(division, 6), last_day);
create index returnee_origin_county on returnee (left(origin_division, 6), business_date);

-- What led to judging declarations again, asked for in the transaction of the change, and how far it has come.
create table rescreening (
    id              uuid        primary key,
    cause           text        not null,
    policy_id       uuid,
    -- Of a policy: what the codes of its divisions begin with, and the days on which it may hold.
    division_prefix text,
    first_day       date,
    last_day        date,
    status          text        not null,
    examined        bigint      not null,
    flipped         bigint      not null,
    -- All candidates up to this one have been judged.
    position        uuid        not null,
    requested_at    timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz
);
create index rescreening_open on rescreening (id) where status <> 'COMPLETED';

-- Days of risk areas, as they were and as they are.
create table rescreening_area (
    rescreening_id uuid    not null references rescreening,
    ordinal        integer not null,
    area_id        uuid    not null,
    county         text    not null,
    first_day      date    not null,
    last_day       date,
    primary key (rescreening_id, ordinal)
);

create index rescreening_area_area on rescreening_area (area_id);

-- Declarations that are still to be judged.
create table rescreening_candidate (
    rescreening_id uuid not null references rescreening,
    returnee_id    uuid not null,
    primary key (rescreening_id, returnee_id)
);

create table rescreening_flip (
    rescreening_id uuid   not null references rescreening,
    returnee_id    uuid   not null,
    version        bigint not null,
    verdict_before text   not null,
    verdict_after  text   not null,
    reasons        text   not null,
    primary key (rescreening_id, returnee_id)
);
