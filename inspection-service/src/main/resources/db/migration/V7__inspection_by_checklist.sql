-- Inspections of before followed no checklist; they say what was found and nothing of what was not.
alter table inspection
    add column entry             uuid,
    add column checklist_id      uuid references checklist,
    add column checklist_edition integer,
    add column started_at        timestamptz,
    add column ended_at          timestamptz,
    add column latitude          numeric(8, 6) check (latitude between -90 and 90),
    add column longitude         numeric(9, 6) check (longitude between -180 and 180),
    add column accuracy_metres   integer check (accuracy_metres >= 0),
    add column answers           jsonb,
    add constraint inspection_edition check ((checklist_id is null) = (checklist_edition is null)),
    add constraint inspection_answers check ((checklist_id is null) = (answers is null)),
    add constraint inspection_time check (started_at <= ended_at),
    add constraint inspection_position check ((latitude is null) = (longitude is null));

-- Ids may be made by devices, days before they arrive; lists go on after an entry.
update inspection set entry = id;
alter table inspection
    alter column entry set not null,
    add constraint inspection_entry unique (entry);
drop index inspection_site;
create index inspection_site on inspection (site_id, entry);

alter table inspection_finding
    add column severity      text check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    add column deadline_days integer;

create index inspection_finding_by_item on inspection_finding (item);

-- An inspection as it was handed in, field by field: who comes with its id again is held against this.
create table inspection_as_sent (
    inspection_id uuid  primary key,
    content       jsonb not null
);

insert into inspection_as_sent (inspection_id, content) select id, '{}' from inspection;

-- Sites that were closed, and since when.
create table closed_site (
    site_id   uuid primary key,
    closed_on date not null
);

-- Closings of before are read again; nothing else that is kept of sites minds.
delete from consumer_offset where topic = 'site-registry.site';
