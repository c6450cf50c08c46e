-- What stands in the place of a rejected event since somebody mended it; each mending is a version more.
alter table rejected_event
    add column version bigint not null default 1;

-- How it was mended, and by whom. Stays when the event has been applied.
create table mended_event (
    rejected_id bigint      not null,
    version     bigint      not null check (version > 1),
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    key         text,
    reason      text        not null,
    before      bytea,
    mended      bytea       not null,
    mended_by   text        not null,
    mended_at   timestamptz not null,
    applied_at  timestamptz,
    primary key (rejected_id, version)
);
create index mended_event_record on mended_event (topic, partition, "offset");
create index mended_event_key on mended_event (topic, key);
