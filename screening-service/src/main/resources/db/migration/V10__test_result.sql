-- What a sender says of a sample: one row a reference of the sender's, in its latest version. A person's sample names the
-- person, by reference only; a row that names a tube and nobody is what the laboratory says of a whole pool.
create table test_result (
    id             uuid        primary key,
    sender         text        not null,
    reference      text        not null,
    version        bigint      not null,
    tube           text,
    pool_size      smallint    not null,
    person_ref     text,
    site_id        uuid,
    district       text        not null,
    item           text        not null,
    -- Absent while it is awaited.
    result         text,
    -- Whether it was told of the tube and not of this person.
    result_of_tube boolean     not null,
    ct             numeric,
    lab            text,
    sampled_at     timestamptz not null,
    received_at    timestamptz,
    tested_at      timestamptz,
    reported_at    timestamptz,
    -- The day on which the sample was taken.
    business_date  date        not null,
    recorded_at    timestamptz not null,
    constraint test_result_reference unique (sender, reference),
    constraint test_result_subject check (person_ref is not null or tube is not null),
    constraint test_result_pool check (pool_size in (1, 5, 10, 20)),
    -- A positive pool is no positive person.
    constraint test_result_no_positive_pool check (pool_size = 1 or result not in ('POSITIVE', 'SUSPECT'))
);

-- A person's latest result; a site's and a district's day; a tube's members; what must be acted on; what is awaited.
create index test_result_person on test_result (person_ref, sampled_at) where person_ref is not null;
create index test_result_site on test_result (site_id, business_date) where site_id is not null;
create index test_result_elsewhere on test_result (district, business_date) where site_id is null;
create index test_result_tube on test_result (sender, tube) where tube is not null;
create index test_result_positive on test_result (business_date) where result in ('POSITIVE', 'SUSPECT', 'POOL_POSITIVE_PENDING');
create index test_result_awaited on test_result (sampled_at) where result is null;

-- The versions that later ones took the place of; never changed.
create table test_result_version (like test_result, primary key (id, version));

-- Persons of whom something was told and whose status is to be judged anew: as often as it was told. Whoever judges takes
-- the marks away first and then reads test_result.
create table person_to_judge (
    person_ref text not null
);

-- Days of a place whose results are to be counted again, and who told of them.
create table test_to_tally (
    site_id  uuid,
    district text not null,
    day      date not null,
    item     text not null,
    sender   text not null,
    lab      text
);

-- What a later version takes the place of is kept, and where it was counted is counted again.
create function supersede_test_result() returns trigger language plpgsql as $$
begin
    insert into test_result_version select old.*;
    insert into test_to_tally values (old.site_id, old.district, old.business_date, old.item, old.sender, old.lab);
    if old.person_ref is not null and old.person_ref is distinct from new.person_ref then
        insert into person_to_judge values (old.person_ref);
    end if;
    return new;
end $$;

create trigger test_result_superseded before update on test_result
    for each row when (old.version < new.version) execute function supersede_test_result();
