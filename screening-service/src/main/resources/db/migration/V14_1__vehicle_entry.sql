create table vehicle_entry (
    id                   uuid        primary key,
    version              bigint      not null,
    site_id              uuid        not null,
    site_type            text        not null,
    district             text        not null,
    management_kind      text,
    -- A plate leads to its holder: it is encrypted, and compared by a keyed hash.
    plate                bytea       not null,
    plate_ref            text        not null,
    driver_ref           text        not null references person on update cascade,
    origin_division      text        not null,
    origin_division_name text        not null,
    load                 text        not null,
    closed_loop          boolean     not null,
    status               text        not null,
    arrived_at           timestamptz not null,
    arrived_on           date        not null,
    escorted             boolean     not null,
    unloaded_at          timestamptz check (unloaded_at >= arrived_at),
    contact_free         boolean     not null,
    disinfected_at       timestamptz check (disinfected_at >= unloaded_at),
    disinfectant         text,
    departed_at          timestamptz check (departed_at >= arrived_at),
    business_date        date        not null,
    recorded_by          text        not null,
    recorded_at          timestamptz not null,
    constraint vehicle_entry_closed_loop check (
        not closed_loop
        or (unloaded_at is null or (escorted and contact_free)) and (departed_at is null or disinfected_at is not null))
);
create unique index vehicle_entry_one_open on vehicle_entry (plate_ref, site_id) where departed_at is null;
create index vehicle_entry_site on vehicle_entry (site_id, id);
