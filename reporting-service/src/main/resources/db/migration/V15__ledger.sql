-- Figures are kept by generation: a rebuild fills the next one beside the one that is read, and then takes its place.
create table projection (
    id       boolean primary key default true check (id),
    live     integer not null,
    -- What the figures of the live generation were computed by: a digest of the definitions; empty before the first.
    registry text    not null
);
insert into projection (live, registry) values (0, '');

create table rebuild (
    generation     integer     primary key,
    registry       text        not null,
    state          text        not null check (state in ('RUNNING', 'DONE', 'ABANDONED')),
    reason         text        not null,
    started_by     text,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    timelines      bigint      not null,
    done           bigint      not null,
    after_topic    text        not null,
    after_timeline text        not null
);
-- One at a time, whichever replica was asked.
create unique index rebuild_one_at_a_time on rebuild ((true)) where state = 'RUNNING';

-- Contributions become a ledger: what became known when. Rows from before know no time; a rebuild replaces them.
alter table contribution
    add column generation integer     not null default 0,
    add column known_at   timestamptz not null default '0001-01-01T00:00:00Z',
    add column site       text        not null default '';
alter table contribution
    alter column generation drop default,
    alter column known_at drop default,
    alter column site drop default;

drop index contribution_timeline;
create index contribution_timeline on contribution (generation, topic, timeline, known_at);
drop index contribution_subject;
create index contribution_subject on contribution (generation, metric, day)
    include (subject, dimensions, numerator, denominator) where subject <> '';
-- The entities behind a figure, a page at a time.
create index contribution_rows on contribution (generation, metric, topic, timeline);
-- A figure as it was known.
create index contribution_known on contribution (generation, metric, known_at, day);

alter table roll_up add column generation integer not null default 0;
alter table roll_up alter column generation drop default;
alter table roll_up drop constraint roll_up_pkey;
alter table roll_up add primary key (generation, metric, day, dimensions);
