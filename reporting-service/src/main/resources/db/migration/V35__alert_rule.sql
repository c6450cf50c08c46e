-- What is watched, and when it is worth an alert. What a rule says is kept as a whole; beside it stands what is looked for.
create table alert_rule (
    id          uuid        primary key,
    version     bigint      not null,
    district    text,
    metric      text        not null,
    severity    text        not null,
    enabled     boolean     not null,
    terms       jsonb       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint alert_rule_severity check (severity in ('INFO', 'WARNING', 'CRITICAL'))
);

-- What a rule was at each version. Written once.
create table alert_rule_version (
    rule_id     uuid        not null references alert_rule,
    version     bigint      not null,
    terms       jsonb       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (rule_id, version)
);

-- When a rule was last held against the figures. Whoever evaluates or changes a rule locks its row.
create table alert_rule_evaluation (
    rule_id      uuid primary key references alert_rule,
    evaluated_at timestamptz
);
create index alert_rule_evaluation_due on alert_rule_evaluation (evaluated_at nulls first);
