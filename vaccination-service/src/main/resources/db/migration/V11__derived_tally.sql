-- Who counts where on a day, everybody once: read in this order and from the index alone, nobody need be sorted.
create index roster_span_counted on roster_span (person_ref, joined_on, id)
    include (counted_from, left_on, site_id, post, site_type, district, management_kind)
    where counted_from is not null;

-- What was counted of a site's post for a day, in the version last published: people on the roster, by doses and reasons.
create table derived_tally (
    site_id          uuid        not null,
    post             text        not null,
    day              date        not null,
    version          bigint      not null,
    site_type        text        not null,
    district         text        not null,
    management_kind  text,
    headcount        integer     not null,
    primary_complete integer     not null,
    booster          integer     not null,
    booster_eligible integer     not null,
    no_dose_known    integer     not null,
    contraindicated  integer     not null,
    deferred         integer     not null,
    refused          integer     not null,
    unknown          integer     not null,
    recorded_at      timestamptz not null,
    primary key (site_id, post, day),
    constraint derived_tally_in_order check (
        0 <= booster and booster <= booster_eligible and booster_eligible <= primary_complete
        and primary_complete + no_dose_known <= headcount),
    constraint derived_tally_reasons_fit check (contraindicated + deferred + refused + unknown <= headcount - booster)
);

create index derived_tally_day on derived_tally (day, site_id, post);

-- The versions that later ones took the place of; never changed. What was once reported can be told again.
create table derived_tally_version (like derived_tally, primary key (day, site_id, post, version));

create function supersede_derived_tally() returns trigger language plpgsql as $$
begin
    insert into derived_tally_version select old.*;
    return new;
end $$;

create trigger derived_tally_superseded before update on derived_tally
    for each row when (old.version < new.version) execute function supersede_derived_tally();

-- Which sites and posts were ever counted. Whoever asks for the last count of each before a day looks each of these up in
-- the primary key, whatever history there is behind it.
create table derived_tally_series (
    site_id uuid not null,
    post    text not null,
    primary key (site_id, post)
);
