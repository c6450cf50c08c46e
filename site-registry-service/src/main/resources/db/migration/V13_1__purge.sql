-- What remains of a day whose rows were removed because their time was over, of check-ins and of all else alike.
create table purge (
    kind           text        not null,
    day            date        not null,
    removed        bigint      not null,
    retention_days integer     not null,
    purged_at      timestamptz not null,
    primary key (kind, day)
);
insert into purge (kind, day, removed, retention_days, purged_at)
    select 'CHECK_IN', day, check_ins, retention_days, purged_at from check_in_purge;
drop table check_in_purge;

-- Those whose time is over are looked for every day.
create index exit_permit_end on exit_permit (valid_until);
create index contact_trace_audit_time on contact_trace_audit (traced_at);
