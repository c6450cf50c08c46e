-- Each version of each template; the highest version is the current one, and the key decides who made it.
create table briefing_template (
    id         text        not null,
    version    bigint      not null check (version > 0),
    content    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (id, version)
);
