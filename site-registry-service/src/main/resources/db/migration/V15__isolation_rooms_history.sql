-- What was reported, version by version. Nobody wrote down who reported before this table was there.
create table isolation_rooms_version (
    site_id     uuid        not null references isolation_rooms,
    version     bigint      not null,
    rooms       jsonb       not null,
    capacity    integer     not null,
    in_use      integer     not null,
    reported_on date        not null,
    reported_by text,
    recorded_at timestamptz not null,
    primary key (site_id, version)
);
insert into isolation_rooms_version (site_id, version, rooms, capacity, in_use, reported_on, recorded_at)
select site_id, version, rooms, capacity, in_use, reported_on, recorded_at
from isolation_rooms;
