-- Lists that kiosks were given to decide by while they are offline: what a list said is in its signature, not here.
create table allow_list (
    id          uuid        primary key,
    site_id     uuid        not null references site,
    digest      text        not null,
    salt        text        not null,
    policy_id   uuid,
    people      integer     not null,
    issued_at   timestamptz not null,
    valid_until timestamptz not null,
    constraint allow_list_span check (valid_until > issued_at),
    constraint allow_list_content unique (site_id, digest)
);

-- Keys that sign them, one a period, however many replicas find that there is none yet.
create table allow_list_key (
    period      integer     primary key,
    kid         text        not null unique,
    public_key  text        not null,
    private_key bytea       not null,
    created_at  timestamptz not null
);

-- By which list a kiosk decided on its own, and how.
alter table check_in add column allow_list_id uuid, add column kiosk_decision text;
