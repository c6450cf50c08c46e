-- What came of holding the figures against the facts, once a night.
create table reconciliation (
    day         date        primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    checked     bigint,
    differences bigint,
    -- The first of them.
    sample      jsonb
);
