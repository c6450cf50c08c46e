-- What the closing of a site changes is found by the site.
alter table fact add column site text generated always as (payload #>> '{site,id}') stored;
create index fact_site on fact (site, topic) where site is not null;
