-- What the sites' register said from which day on: who is to report is asked of days that have passed, too. On a day the
-- highest version holds that had begun.
create table site_version (
    site_id       uuid   not null,
    version       bigint not null,
    business_date date   not null,
    name          text   not null,
    type          text   not null,
    district      text   not null,
    status        text   not null,
    primary key (site_id, version)
);

-- Events that were read before this table was there are read again; what they are kept in besides does not mind.
delete from consumer_offset where topic = 'site-registry.site';
