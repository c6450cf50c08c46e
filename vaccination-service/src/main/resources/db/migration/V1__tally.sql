create table tally (
    id               uuid        primary key,
    version          bigint      not null,
    site_id          uuid,
    site_type        text,
    district         text        not null,
    management_kind  text,
    subject          text        not null,
    population       text        not null,
    post             text        not null,
    business_date    date        not null,
    headcount        integer     not null check (headcount >= 0),
    primary_complete integer     not null check (primary_complete between 0 and headcount),
    booster          integer     not null check (booster between 0 and primary_complete),
    contraindicated  integer     not null check (contraindicated >= 0),
    deferred         integer     not null check (deferred >= 0),
    refused          integer     not null check (refused >= 0),
    unknown          integer     not null check (unknown >= 0),
    recorded_at      timestamptz not null,
    constraint tally_subject_post_day unique (subject, post, business_date),
    constraint tally_reasons_fit check (contraindicated + deferred + refused + unknown <= headcount - booster)
);

create table tally_version (
    tally_id         uuid        not null references tally,
    version          bigint      not null,
    headcount        integer     not null,
    primary_complete integer     not null,
    booster          integer     not null,
    contraindicated  integer     not null,
    deferred         integer     not null,
    refused          integer     not null,
    unknown          integer     not null,
    reason           text,
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    primary key (tally_id, version)
);
