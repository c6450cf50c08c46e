-- Since when a site is closed stands with the rest of what its last version says: a closed site has no later one.
alter table site_standing add closed_on date;

update site_standing s set closed_on = c.closed_on from closed_site c where c.site_id = s.site_id and s.status = 'CLOSED';

drop table closed_site;
