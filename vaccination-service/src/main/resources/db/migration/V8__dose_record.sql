-- A dose as its sender tells it: one row a reference of the sender's, in its latest version. Of whom, by reference only.
create table dose_record (
    id            uuid        primary key,
    sender        text        not null,
    reference     text        not null,
    version       bigint      not null,
    person_ref    text        not null,
    product       text        not null references vaccine_product,
    -- As told; nothing is judged by it.
    dose_number   smallint,
    business_date date        not null,
    lot           text,
    source        text,
    -- Where it was told of: at a site, in a district, or nowhere in particular.
    site_id       uuid,
    district      text,
    recorded_at   timestamptz not null,
    constraint dose_record_reference unique (sender, reference),
    constraint dose_record_site_in_district check (site_id is null or district is not null)
);

create index dose_record_person on dose_record (person_ref, business_date);

-- The versions that later ones took the place of; never changed.
create table dose_record_version (like dose_record, primary key (id, version));

create function supersede_dose_record() returns trigger language plpgsql as $$
begin
    insert into dose_record_version select old.*;
    return new;
end $$;

create trigger dose_record_superseded before update on dose_record
    for each row when (old.version < new.version) execute function supersede_dose_record();

-- How far everybody of whom a dose was ever told has come, by all doses known. As of a day: complete, or boosted, is who
-- was so on or before it; due is who is complete and was eligible by it, and not boosted.
create table person_course (
    person_ref            text        primary key,
    -- Of the complete course.
    platform              text,
    primary_complete_on   date,
    booster_eligible_from date,
    booster_on            date,
    reason                text        not null,
    computed_at           timestamptz not null,
    constraint person_course_in_order check (
        (primary_complete_on is null) = (booster_eligible_from is null)
        and (primary_complete_on is null) = (platform is null)
        and booster_eligible_from >= primary_complete_on
        and (booster_on is null or booster_on >= coalesce(booster_eligible_from, 'infinity')))
);

-- What all rows of person_course were last computed by: a digest of products, courses and how they are read.
create table course_basis (
    basis       text        primary key,
    computed_at timestamptz not null
);
