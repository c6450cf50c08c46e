-- What access control systems counted, by device and hour; a sender's later version replaces an earlier one.
create table access_control_count (
    site_id     uuid        not null references site,
    day         date        not null,
    hour        smallint    not null,
    device      text        not null,
    version     bigint      not null,
    entries     integer     not null,
    exits       integer     not null,
    recorded_at timestamptz not null,
    primary key (site_id, day, hour, device)
);

-- The same hours as the devices counted them and as people were scanned. Who was turned away did not pass.
create view counted_hour as
select c.site_id, c.day, c.hour, count(*) as devices,
    sum(c.entries) as entries_counted, sum(c.exits) as exits_counted,
    coalesce(max(t.entries_admitted + t.entries_by_hand), 0) as entries_scanned,
    coalesce(max(t.exits_admitted + t.exits_by_hand), 0) as exits_scanned
from access_control_count c
left join check_in_tally t on t.site_id = c.site_id and t.day = c.day and t.hour = c.hour
group by c.site_id, c.day, c.hour;
