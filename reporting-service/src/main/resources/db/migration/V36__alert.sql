-- A rule's condition holds for a group of its figures, or did. What is over stays.
create table alert (
    id              uuid        primary key,
    version         bigint      not null,
    rule_id         uuid        not null references alert_rule,
    rule_version    bigint      not null,
    name            jsonb       not null,
    metric          text        not null,
    severity        text        not null,
    district        text,
    group_key       text        not null,
    dimensions      jsonb       not null,
    href            text,
    status          text        not null,
    as_of           date        not null,
    raised_at       timestamptz not null,
    raised_by       jsonb       not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    note            text,
    cleared_at      timestamptz,
    cleared_because text,
    cleared_by      jsonb,
    constraint alert_status check (status in ('RAISED', 'ACKNOWLEDGED', 'CLEARED')),
    constraint alert_cleared check ((status = 'CLEARED') = (cleared_at is not null)),
    constraint alert_cleared_for_a_reason check ((cleared_at is null) = (cleared_because is null)),
    constraint alert_acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null))
);

-- While the condition holds there is one alert of it, however many evaluate the rule.
create unique index alert_one_open on alert (rule_id, group_key) where status <> 'CLEARED';
create index alert_of_rule on alert (rule_id, id);
create index alert_district on alert (district text_pattern_ops, id);
