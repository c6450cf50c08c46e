-- Spans must not overlap: an exclusion constraint compares equal texts and ids beside ranges. A trusted extension, so
-- that the owner of the database may create it.
create extension if not exists btree_gist;

-- Who was where in which post, from joined until, and no longer on, left_on. A span entered by mistake is empty.
create table personnel_span (
    id              uuid        primary key,
    version         bigint      not null,
    person_ref      text        not null references person on update cascade,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    post            text        not null,
    joined          date        not null,
    left_on         date,
    -- From this day on, until left_on, the person counts here. Of several spans at once it is the one joined first.
    primary_since   date,
    recorded_at     timestamptz not null,
    constraint personnel_span_ends_after_start check (left_on >= joined),
    constraint personnel_span_counts_while_there check (primary_since >= joined and primary_since < coalesce(left_on, 'infinity')),
    -- Nobody is twice in one post of one site at an instant.
    constraint personnel_span_once exclude using gist (
        person_ref with =, site_id with =, post with =, daterange(joined, left_on) with &&),
    -- Nobody counts twice at an instant. Checked at the end, for a count that moves from one span to another.
    constraint personnel_span_counted_once exclude using gist (
        person_ref with =, daterange(primary_since, left_on) with &&) where (primary_since is not null)
        deferrable initially deferred
);

create index personnel_span_person on personnel_span (person_ref);
create index personnel_span_site on personnel_span (site_id, id);

-- Erasing a person gives it a reference that means nobody; what hangs on it goes along.
alter table returnee
    drop constraint returnee_person_ref_fkey,
    add constraint returnee_person_ref_fkey foreign key (person_ref) references person on update cascade;
create index returnee_person on returnee (person_ref);

-- A value begins with the id of the key it is encrypted with (Tink: after the first byte); of each row's three values
-- these are kept apart, so that those of an old key are found.
alter table person
    alter column document drop not null,
    alter column name drop not null,
    alter column phone drop not null,
    alter column document_type drop not null,
    add column erased_at timestamptz,
    add column key_ids bytea[] generated always as (array[
        substring(document from 2 for 4), substring(name from 2 for 4), substring(phone from 2 for 4)]) stored,
    add constraint person_known_or_erased check (
        num_nonnulls(document_type, document, name, phone) = case when erased_at is null then 4 else 0 end);
create index person_key_ids on person using gin (key_ids);

-- Every time somebody was shown who a person is.
create table person_disclosure (
    id           uuid        primary key,
    person_ref   text        not null,
    disclosed_at timestamptz not null,
    caller       text        not null,
    reason       text        not null
);
create index person_disclosure_person on person_disclosure (person_ref);

-- What was erased when and why; nothing of whom.
create table person_purge (
    id        uuid        primary key,
    cause     text        not null,
    reason    text        not null,
    caller    text        not null,
    persons   bigint      not null,
    spans     bigint      not null,
    returnees bigint      not null,
    purged_at timestamptz not null
);
