-- Which inspectors are to go to which site, by a draw that was published.
create table draw_assignment (
    id              uuid        primary key,
    version         bigint      not null,
    draw_id         uuid        not null references draw,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    -- Asked for one of them, Hibernate compares with an array of varchar, which has no operator with one of text.
    inspectors      varchar[]   not null check (cardinality(inspectors) > 0),
    substitutes     text[]      not null,
    not_before      date        not null,
    due_on          date        not null,
    status          text        not null check (status in ('OPEN', 'COMPLETED', 'EXCUSED')),
    inspection_id   uuid        references inspection,
    completed_on    date,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint draw_assignment_once unique (draw_id, site_id),
    constraint draw_assignment_inspection unique (inspection_id),
    constraint draw_assignment_due check (due_on >= not_before),
    constraint draw_assignment_completed check (
        (status = 'COMPLETED') = (inspection_id is not null)
        and (inspection_id is null) = (completed_on is null) and completed_on >= not_before)
);

create index draw_assignment_site on draw_assignment (site_id, id);
create index draw_assignment_open on draw_assignment (due_on) where status = 'OPEN';
create index draw_assignment_inspectors on draw_assignment using gin (inspectors);

-- What each was at every version, the current one too. Only ever inserted into.
create table draw_assignment_version (
    assignment_id uuid        not null references draw_assignment,
    version       bigint      not null,
    status        text        not null,
    inspectors    text[]      not null,
    inspection_id uuid,
    reason        text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    primary key (assignment_id, version)
);
