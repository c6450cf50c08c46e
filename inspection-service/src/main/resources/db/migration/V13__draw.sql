-- A random draw of sites and inspectors (双随机): its plan, and once it is drawn what it was drawn from and with.
create table draw (
    id                 uuid        primary key,
    version            bigint      not null,
    title              text        not null,
    district           text        not null,
    from_day           date        not null,
    to_day             date        not null,
    plan               jsonb       not null,
    status             text        not null check (status in ('DRAFT', 'DRAWN', 'PUBLISHED', 'WITHDRAWN')),
    seed               text,
    seed_source        text,
    algorithm          text,
    low_coverage_below integer,
    pool               text[],
    digest             text,
    drawn_on           date,
    drawn_by           text,
    published_on       date,
    recorded_by        text        not null,
    recorded_at        timestamptz not null,
    constraint draw_period check (from_day <= to_day),
    constraint draw_drawn check ((status in ('DRAWN', 'PUBLISHED')) = (seed is not null)),
    constraint draw_drawn_whole check (
        num_nonnulls(seed, seed_source, algorithm, low_coverage_below, pool, digest, drawn_on, drawn_by) in (0, 8)),
    constraint draw_published check ((status = 'PUBLISHED') = (published_on is not null))
);

create index draw_district on draw (district text_pattern_ops, id);

-- What was drawn stays as it was drawn, whoever asks.
create function keep_draw() returns trigger language plpgsql as $$
begin
    if (old.seed, old.seed_source, old.algorithm, old.low_coverage_below, old.pool, old.digest, old.drawn_on,
            old.drawn_by, old.plan, old.district, old.from_day, old.to_day)
        is distinct from (new.seed, new.seed_source, new.algorithm, new.low_coverage_below, new.pool, new.digest,
            new.drawn_on, new.drawn_by, new.plan, new.district, new.from_day, new.to_day) then
        raise exception 'a draw is drawn once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger draw_is_drawn_once before update on draw
    for each row when (old.seed is not null) execute function keep_draw();

-- What each draw was at every version, the current one too. Only ever inserted into.
create table draw_version (
    draw_id     uuid        not null references draw,
    version     bigint      not null,
    status      text        not null,
    plan        jsonb       not null,
    reason      text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (draw_id, version)
);

-- Every site that a draw looked at: why it weighed what it did, or was left out; the lot it got, and what came of it.
create table draw_candidate (
    draw_id         uuid    not null references draw,
    site_id         uuid    not null,
    quota           integer not null,
    site_type       text    not null,
    district        text    not null,
    management_kind text,
    risks           text[]  not null,
    excluded        text    check (excluded in ('BY_PLAN', 'INSPECTED_RECENTLY')),
    excluded_reason text,
    weight          integer not null check (weight >= 0),
    avoids          text[]  not null,
    lot             text,
    rank            integer,
    drawn           boolean not null,
    inspectors      text[]  not null,
    primary key (draw_id, site_id),
    constraint draw_candidate_lot check (
        (excluded is null) = (lot is not null) and (excluded is null) = (rank is not null)
        and (excluded is null) = (weight > 0)),
    constraint draw_candidate_drawn check (drawn = (cardinality(inspectors) > 0) and (not drawn or lot is not null)),
    constraint draw_candidate_rank unique (draw_id, quota, rank)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are written once', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger draw_candidate_is_kept before update or delete on draw_candidate
    for each row execute function refuse_change();
