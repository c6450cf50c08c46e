-- Who is told of what, and where. The secret is encrypted, bound to its row.
create table webhook_subscription (
    id          uuid        primary key,
    version     bigint      not null,
    url         text        not null,
    district    text,
    events      jsonb       not null,
    secret      bytea       not null,
    enabled     boolean     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);

-- What is to be told to one of them, letter by letter as it is signed, and how far that has come.
create table webhook_delivery (
    id              uuid        primary key,
    subscription_id uuid        not null references webhook_subscription on delete cascade,
    event           text        not null,
    subject         text        not null,
    body            text        not null,
    status          text        not null,
    attempts        integer     not null,
    tries           integer     not null,
    next_attempt_at timestamptz not null,
    last_status     integer,
    last_error      text,
    created_at      timestamptz not null,
    finished_at     timestamptz,
    constraint webhook_delivery_status check (status in ('PENDING', 'DELIVERED', 'DEAD')),
    constraint webhook_delivery_finished check ((status = 'PENDING') = (finished_at is null)),
    -- What happened once is told once to each.
    constraint webhook_delivery_once unique (subscription_id, subject)
);
create index webhook_delivery_due on webhook_delivery (subscription_id, next_attempt_at) where status = 'PENDING';
create index webhook_delivery_of_subscription on webhook_delivery (subscription_id, id);
create index webhook_delivery_over on webhook_delivery (finished_at) where status = 'DELIVERED';
