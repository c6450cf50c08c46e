-- How long was waited after the sunset, and which policy says so: none where the configuration does. Absent of what somebody
-- asked for, and of what was erased before.
alter table person_purge
    add column after_days     integer check (after_days >= 0),
    add column policy_id      uuid    references policy,
    add column policy_version bigint  check ((policy_version is null) = (policy_id is null));
