-- What inspectors look at, by site type and disease. Editions of one kind follow one another; one is in force.
create table checklist (
    id           uuid        primary key,
    version      bigint      not null,
    site_type    text        not null,
    disease      text        not null,
    edition      integer     check (edition > 0),
    status       text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    name_zh      text        not null,
    name_en      text        not null,
    published_on date,
    retired_on   date        check (retired_on >= published_on),
    drafted_by   text        not null,
    recorded_at  timestamptz not null,
    constraint checklist_edition unique (site_type, disease, edition),
    constraint checklist_published check (
        (status = 'DRAFT') = (edition is null) and (status = 'DRAFT') = (published_on is null)),
    constraint checklist_retired check ((status = 'RETIRED') = (retired_on is not null))
);

create unique index checklist_in_force on checklist (site_type, disease) where status = 'PUBLISHED';

create table checklist_item (
    checklist_id      uuid    not null references checklist,
    position          integer not null,
    code              text    not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    text_zh           text    not null,
    text_en           text    not null,
    severity          text    not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    legal_basis       text,
    deadline_days     integer not null check (deadline_days between 1 and 365),
    evidence_required boolean not null,
    primary key (checklist_id, position),
    -- Deferred: a draft's items change places one after the other.
    constraint checklist_item_code unique (checklist_id, code) deferrable initially deferred
);
