create table rectification_policy (
    id                 uuid        primary key,
    division           text        not null,
    division_prefix    text        not null,
    valid_from         date        not null,
    interview_required boolean     not null,
    reminder_days      integer     not null check (reminder_days between 0 and 30),
    escalation_days    integer     not null check (escalation_days between 1 and 60),
    extension_days     integer     not null check (extension_days between 1 and 60),
    repeat_months      integer     not null check (repeat_months between 0 and 60),
    recorded_by        text        not null,
    recorded_at        timestamptz not null,
    constraint rectification_policy_begins unique (division, valid_from)
);

-- Holds where nobody has said otherwise.
insert into rectification_policy (id, division, division_prefix, valid_from, interview_required, reminder_days,
    escalation_days, extension_days, repeat_months, recorded_by, recorded_at)
values ('01795000-0000-7000-8000-000000000024', '000000', '', '2000-01-01', false, 2, 3, 10, 12, 'system', now());
