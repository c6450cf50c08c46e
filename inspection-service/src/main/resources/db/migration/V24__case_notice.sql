-- One of a kind for each deadline of a case, however many replicas look for it.
create table case_notice (
    id              uuid        primary key,
    case_id         uuid        not null references rectification_case,
    kind            text        not null check (kind in ('REMINDER', 'OVERDUE', 'ESCALATION')),
    deadline        date        not null,
    due_on          date        not null,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    recorded_at     timestamptz not null,
    constraint case_notice_once unique (case_id, kind, deadline)
);
