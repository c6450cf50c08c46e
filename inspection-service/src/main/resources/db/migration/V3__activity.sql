create table activity (
    id           uuid        primary key,
    version      bigint      not null,
    district     text        not null,
    kind         text        not null,
    held_on      date        not null,
    topic        text        not null,
    participants integer     not null check (participants >= 0),
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint activity_held unique (district, kind, held_on, topic)
);
