-- What stands behind a figure, a page at a time; also of what is told by site and not singly.
drop index contribution_rows;
create index contribution_rows on contribution (generation, metric, site, topic, timeline);
