-- Who runs sites. Whom to call there is encrypted, bound to the row.
create table operator (
    id            uuid        primary key,
    version       bigint      not null,
    credit_code   text        not null,
    name          text        not null,
    district      text        not null,
    address       text,
    contact_name  bytea,
    contact_phone bytea,
    recorded_at   timestamptz not null,
    constraint operator_credit_code unique (credit_code),
    constraint operator_contact check ((contact_name is null) = (contact_phone is null))
);

alter table site
    add column changed_on    date,
    add column permit_number text,
    add column permit_key    text,
    add column contractor    text,
    add column households    integer,
    add column latitude      numeric(8, 6),
    add column longitude     numeric(9, 6),
    add column operator_id   uuid references operator,
    add column contact_name  bytea,
    add column contact_phone bytea,
    add column duty_phone    bytea,
    add column superseded_by uuid[],
    add constraint site_position check ((latitude is null) = (longitude is null)
        and latitude between -90 and 90 and longitude between -180 and 180),
    add constraint site_households check (households is null
        or (households >= 0 and type = 'RESIDENTIAL_COMPOUND')),
    add constraint site_permit_of_construction check (type = 'CONSTRUCTION_SITE'
        or (permit_number is null and permit_key is null and contractor is null)),
    add constraint site_contact check ((contact_name is null) = (contact_phone is null));
update site set changed_on = registered_on;
alter table site alter column changed_on set not null;

-- A permit is one site's, until that site is closed and another takes its place.
create unique index site_permit on site (permit_key) where permit_key is not null and status <> 'CLOSED';

-- For sorted pages. Text is searched without an index: a bureau has thousands of sites and not millions, and most Chinese
-- words have two characters, for which a trigram index is of no use.
create index site_by_name on site (name, id);
create index site_by_day on site (registered_on, id);
create index site_operator on site (operator_id);

-- What a site was, and who changed it when and why. Persons are not part of it.
create table site_version (
    site_id         uuid        not null references site,
    version         bigint      not null,
    change          text        not null,
    status          text        not null,
    business_date   date        not null,
    reason          text,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    name            text        not null,
    address         text        not null,
    management_kind text,
    permit_number   text,
    permit_key      text,
    contractor      text,
    households      integer,
    latitude        numeric(8, 6),
    longitude       numeric(9, 6),
    operator_id     uuid,
    primary key (site_id, version)
);
insert into site_version (site_id, version, change, status, business_date, recorded_by, recorded_at, name, address, management_kind)
select id, version, 'REGISTERED', status, registered_on, 'unknown', recorded_at, name, address, management_kind from site;
