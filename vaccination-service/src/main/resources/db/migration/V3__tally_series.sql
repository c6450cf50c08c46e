-- Which subjects and posts were ever reported. Whoever asks for the last tallies of a day looks each of these up in the
-- unique index of subject, post and day, whatever history there is behind it.
create table tally_series (
    subject text not null,
    post    text not null,
    site_id uuid,
    primary key (subject, post)
);

insert into tally_series (subject, post, site_id) select distinct on (subject, post) subject, post, site_id from tally;

create function begin_tally_series() returns trigger language plpgsql as $$
begin
    insert into tally_series (subject, post, site_id) values (new.subject, new.post, new.site_id) on conflict do nothing;
    return null;
end $$;

create trigger tally_begins_series after insert on tally for each row execute function begin_tally_series();
