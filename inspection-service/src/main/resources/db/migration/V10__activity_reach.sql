-- Whom an activity reached, and its history. What nobody has told of earlier activities stays unknown.
alter table activity
    add column people_reached integer,
    add column sites_reached  integer check (sites_reached >= 0),
    add column site_ids       uuid[]  not null default '{}',
    add column minutes        text    check (length(minutes) <= 10000),
    add column withdrawn      boolean not null default false;

update activity set people_reached = participants;

alter table activity
    alter column people_reached set not null,
    add constraint activity_reaches_participants check (people_reached >= participants),
    add constraint activity_reaches_named_sites check (sites_reached >= cardinality(site_ids));

-- Which activities reached a site.
create index activity_sites on activity using gin (site_ids);

-- One that is withdrawn makes room for the one that was meant.
alter table activity drop constraint activity_held;
create unique index activity_held on activity (district, kind, held_on, topic) where not withdrawn;

-- What each was at every version, the current one too. Only ever inserted into.
create table activity_version (
    activity_id    uuid        not null references activity,
    version        bigint      not null,
    kind           text        not null,
    topic          text        not null,
    participants   integer     not null,
    people_reached integer     not null,
    sites_reached  integer,
    site_ids       uuid[]      not null,
    minutes        text,
    withdrawn      boolean     not null,
    reason         text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    primary key (activity_id, version)
);

insert into activity_version (activity_id, version, kind, topic, participants, people_reached, site_ids, withdrawn,
    recorded_by, recorded_at)
select id, version, kind, topic, participants, people_reached, site_ids, withdrawn, recorded_by, recorded_at
from activity;
