create table readiness_policy (
    id                         uuid        primary key,
    version                    bigint      not null,
    site_type                  text        not null,
    division                   text        not null check (division ~ '^\d{6}(\d{3}){0,2}$'),
    -- The division's digits without its wildcards: 630100 is 6301, 000000 is empty.
    division_prefix            text        not null check (starts_with(division, division_prefix)),
    name                       text        not null,
    valid_from                 date        not null,
    valid_to                   date        check (valid_to >= valid_from),
    required_supply_days       integer     not null check (required_supply_days >= 0),
    access_control_needed      boolean     not null,
    access_control_stale_days  integer     not null check (access_control_stale_days > 0),
    supply_reserve_stale_days  integer     not null check (supply_reserve_stale_days > 0),
    isolation_rooms_stale_days integer     not null check (isolation_rooms_stale_days > 0),
    disinfection_stale_days    integer     not null check (disinfection_stale_days > 0),
    recorded_by                text        not null,
    recorded_at                timestamptz not null,
    constraint readiness_policy_from unique (site_type, division, valid_from)
);

-- What holds wherever nobody has adopted anything else: a week of supplies (一周以上), offices with access control. Without
-- beginning and end, so that every site has a policy on every day. An installation takes long, and stays; supplies are used
-- up every day.
insert into readiness_policy (id, version, site_type, division, division_prefix, name, valid_from, required_supply_days,
    access_control_needed, access_control_stale_days, supply_reserve_stale_days, isolation_rooms_stale_days,
    disinfection_stale_days, recorded_by, recorded_at)
select id, 1, type, '000000', '', '默认要求：储备一周以上', date '0001-01-01', 7, type = 'OFFICE_BUILDING', 180, 14, 30, 7,
    'site-registry-service', timestamptz '2022-03-01 00:00:00+08'
from (values (uuid '01795000-0000-7000-8000-000000000101', 'CONSTRUCTION_SITE'),
             (uuid '01795000-0000-7000-8000-000000000102', 'RESIDENTIAL_COMPOUND'),
             (uuid '01795000-0000-7000-8000-000000000103', 'OFFICE_BUILDING')) as shipped (id, type);
