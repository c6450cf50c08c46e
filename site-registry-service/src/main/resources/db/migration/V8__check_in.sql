-- Copies that a gate judges by, fed by events.
create table known_policy (
    id                  uuid    primary key,
    version             bigint  not null,
    disease             text    not null,
    division_prefix     text    not null,
    name                text    not null,
    valid_from          date    not null,
    valid_to            date,
    certificate_hours   integer,
    certificate_clock   text,
    green_code_required boolean not null
);

create table person_status (
    person_ref           text        primary key,
    version              bigint      not null,
    business_date        date        not null,
    recorded_at          timestamptz not null,
    restricted           boolean     not null,
    reason               text,
    until                date,
    negative_sampled_at  timestamptz,
    negative_reported_at timestamptz
);

-- Entry-only mode of a site (只进不出) and who may leave nevertheless.
create table closed_loop (
    site_id     uuid        primary key references site,
    version     bigint      not null,
    first_day   date        not null,
    last_day    date,
    recorded_at timestamptz not null,
    constraint closed_loop_days check (last_day >= first_day)
);

create table exit_permit (
    id          uuid        primary key,
    site_id     uuid        not null references site,
    person_ref  text        not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    constraint exit_permit_span check (valid_until > valid_from)
);

create index exit_permit_person on exit_permit (person_ref, site_id);

-- One row a person and scan. A day is a partition, created ahead and dropped as a whole when it has expired. Of who
-- passed only the reference is kept, of what the gate saw only its decision and the reasons.
create table check_in (
    scan_id       uuid        not null,
    position      integer     not null,
    business_date date        not null,
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    kiosk_id      text,
    sequence      bigint,
    offline       boolean     not null,
    site_id       uuid        not null,
    building_id   uuid        not null,
    person_ref    text        not null,
    direction     text        not null,
    decision      text        not null,
    reasons       jsonb       not null,
    policy_id     uuid,
    policy_name   text,
    primary key (scan_id, position, business_date)
) partition by range (business_date);

-- A kiosk's sequence names one scan of a day: who sends it again changes nothing.
create unique index check_in_sequence on check_in (kiosk_id, sequence, business_date) where position = 0;

-- A trace goes from a person to their venues and from a venue's window to the others there.
create index check_in_person on check_in (person_ref, at);
create index check_in_venue on check_in (building_id, at);
create index check_in_site on check_in (site_id, scan_id);

-- Hours whose tally is to be counted again.
create table check_in_to_tally (
    site_id uuid     not null,
    day     date     not null,
    hour    smallint not null
);

create table check_in_tally (
    site_id           uuid        not null references site,
    day               date        not null,
    hour              smallint    not null,
    version           bigint      not null,
    entries_admitted  integer     not null,
    entries_by_hand   integer     not null,
    entries_refused   integer     not null,
    exits_admitted    integer     not null,
    exits_by_hand     integer     not null,
    exits_refused     integer     not null,
    recorded_at       timestamptz not null,
    primary key (site_id, day, hour)
);

-- What remains of a day whose check-ins were dropped.
create table check_in_purge (
    day            date        primary key,
    check_ins      bigint      not null,
    retention_days integer     not null,
    purged_at      timestamptz not null
);
