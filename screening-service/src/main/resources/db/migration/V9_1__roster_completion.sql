-- That a roster was said to be complete, and what that ended.
create table roster_completion (
    receipt_id   uuid        primary key references bulk_receipt on delete cascade,
    site_id      uuid        not null,
    as_of        date        not null,
    status       text        not null,
    ended        bigint      not null,
    requested_at timestamptz not null
);
create index roster_completion_pending on roster_completion (requested_at) where status = 'PENDING';
