alter table access_control
    add column already_there boolean not null default false,
    add column ordered_on    date,
    add column started_on    date,
    add column installed_on  date;
alter table access_control alter column already_there drop default;
-- The list of what is overdue reads the few that are not installed.
create index access_control_due on access_control (due_on) where status <> 'INSTALLED' and due_on is not null;

-- What was reported, version by version. Nobody wrote down who reported before this table was there.
create table access_control_version (
    site_id       uuid        not null references access_control,
    version       bigint      not null,
    status        text        not null,
    pilot         boolean     not null,
    already_there boolean     not null,
    vendor        text,
    blocker       text,
    note          text,
    due_on        date,
    ordered_on    date,
    started_on    date,
    installed_on  date,
    changed_on    date        not null,
    reported_by   text,
    recorded_at   timestamptz not null,
    primary key (site_id, version)
);
insert into access_control_version (site_id, version, status, pilot, already_there, vendor, blocker, note, due_on,
                                    changed_on, recorded_at)
select site_id, version, status, pilot, already_there, vendor, blocker, note, due_on, changed_on, recorded_at
from access_control;

create table supply_reserve_version (
    site_id       uuid        not null references supply_reserve,
    version       bigint      not null,
    items         jsonb       not null,
    days_of_cover integer     not null,
    required_days integer     not null,
    reported_on   date        not null,
    reported_by   text,
    recorded_at   timestamptz not null,
    primary key (site_id, version)
);
insert into supply_reserve_version (site_id, version, items, days_of_cover, required_days, reported_on, recorded_at)
select site_id, version, items, days_of_cover, required_days, reported_on, recorded_at
from supply_reserve;

create table isolation_rooms (
    site_id     uuid        primary key references site,
    version     bigint      not null,
    rooms       jsonb       not null,
    capacity    integer     not null,
    in_use      integer     not null check (in_use between 0 and capacity),
    reported_on date        not null,
    recorded_at timestamptz not null
);

create table disinfection (
    id          uuid        primary key,
    site_id     uuid        not null references site,
    done_on     date        not null,
    area        text        not null,
    agent       text        not null,
    post        text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index disinfection_site on disinfection (site_id, id);

-- The day of the last one, counted up as the log grows, so that readiness need not search the log.
create table last_disinfection (
    site_id     uuid        primary key references site,
    version     bigint      not null,
    done_on     date        not null,
    recorded_at timestamptz not null
);
