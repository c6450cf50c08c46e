-- What other services last said of the sites: copies, filled from their topics and from nothing else. Each row is of the
-- highest version.
create table site_standing (
    site_id     uuid   primary key,
    version     bigint not null,
    status      text   not null,
    operator_id uuid
);

create index site_standing_operator on site_standing (operator_id) where operator_id is not null;

-- Of each site and post the last day that was told of.
create table site_vaccination (
    site_id          uuid    not null,
    post             text    not null,
    day              date    not null,
    version          bigint  not null,
    headcount        integer not null,
    primary_complete integer not null,
    booster          integer not null,
    primary key (site_id, post)
);

create table site_testing (
    site_id uuid    not null,
    post    text    not null,
    day     date    not null,
    version bigint  not null,
    due     integer not null,
    tested  integer not null,
    overdue integer not null,
    primary key (site_id, post)
);

create table site_building (
    building_id uuid   primary key,
    version     bigint not null,
    site_id     uuid   not null,
    name        text   not null
);

create index site_building_site on site_building (site_id);

create table building_code (
    code_id     uuid   primary key,
    version     bigint not null,
    building_id uuid   not null,
    status      text   not null
);

create index building_code_building on building_code (building_id) where status <> 'REVOKED';

-- A row a facet of a site; of what it does not speak of it says nothing.
create table site_readiness (
    facet_id       text   primary key,
    version        bigint not null,
    site_id        uuid   not null,
    day            date   not null,
    days_of_cover  integer,
    required_days  integer,
    access_control text,
    blocker        text,
    rooms          integer,
    rooms_free     integer,
    disinfected_on date
);

create index site_readiness_site on site_readiness (site_id);

-- Events that were read before these tables were there are read again; what they are kept in besides does not mind.
delete from consumer_offset where topic = 'site-registry.site';

-- When a site was last inspected.
create index inspection_site_day on inspection (site_id, inspected_on);
