alter table venue_code
    add column reprints          integer not null default 0 check (reprints >= 0),
    add column revoked_on        date,
    add column revocation_reason text,
    add column revocation_note   text,
    drop constraint venue_code_building,
    drop constraint venue_code_posted,
    add constraint venue_code_posted check (
        case status when 'ISSUED' then posted_on is null when 'POSTED' then posted_on is not null else true end),
    add constraint venue_code_revoked check (
        (status = 'REVOKED') = (revoked_on is not null) and (revoked_on is null) = (revocation_reason is null));

-- One building, one code: those that were revoked stay as its history.
create unique index venue_code_active on venue_code (building_id) where status <> 'REVOKED';
create index venue_code_history on venue_code (building_id, id);

create table reprint (
    id            uuid        primary key,
    venue_code_id uuid        not null references venue_code,
    reason        text        not null,
    note          text,
    reprinted_on  date        not null,
    recorded_at   timestamptz not null
);
create index reprint_venue_code on reprint (venue_code_id, id);

-- What coverage lists: sites that lack a posted code somewhere.
create index posted_codes_incomplete on posted_codes (site_id) where posted < buildings;
