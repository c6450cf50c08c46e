create table access_control (
    site_id     uuid        primary key references site,
    version     bigint      not null,
    status      text        not null,
    pilot       boolean     not null,
    vendor      text,
    blocker     text,
    note        text,
    due_on      date,
    changed_on  date        not null,
    recorded_at timestamptz not null
);
