-- Resumption applications as site-registry tells of them, for the workers that approved ones expect.
create table known_resumption (
    id               uuid   primary key,
    version          bigint not null,
    site_id          uuid   not null,
    site_type        text   not null,
    district         text   not null,
    management_kind  text,
    status           text   not null,
    business_date    date   not null,
    expected_workers jsonb  not null
);
create index known_resumption_site on known_resumption (site_id) where status = 'APPROVED';

-- Set while a forecast follows from an application; nobody has announced it.
alter table arrival_forecast add column resumption_id uuid;
