-- Every version of every entity, as published. Figures can be computed afresh from here at any time.
create table fact (
    topic         text        not null,
    entity_id     text        not null,
    version       bigint      not null,
    timeline      text        not null,
    business_date date        not null,
    recorded_at   timestamptz not null,
    payload       jsonb       not null,
    primary key (topic, entity_id, version)
);

create index fact_timeline on fact (topic, timeline);

-- What a timeline adds to a metric on a day; the rows behind a figure.
create table contribution (
    topic       text   not null,
    timeline    text   not null,
    metric      text   not null,
    day         date   not null,
    subject     text   not null,
    dimensions  jsonb  not null,
    numerator   bigint not null,
    denominator bigint not null
);

create index contribution_timeline on contribution (topic, timeline);
-- Distinct counts read this index alone.
create index contribution_subject on contribution (metric, day) include (subject, dimensions, numerator)
    where subject <> '';

-- Sums of contributions: what queries read. As many rows as days and combinations of dimensions, however many facts.
create table roll_up (
    metric      text   not null,
    day         date   not null,
    dimensions  jsonb  not null,
    numerator   bigint not null,
    denominator bigint not null,
    primary key (metric, day, dimensions)
);
