create table venue_code (
    id           uuid        primary key,
    version      bigint      not null,
    building_id  uuid        not null references building,
    code         text        not null unique,
    status       text        not null,
    issued_on    date        not null,
    posted_on    date,
    posted_where text,
    recorded_at  timestamptz not null,
    constraint venue_code_building unique (building_id),
    constraint venue_code_posted check ((status = 'POSTED') = (posted_on is not null))
);
