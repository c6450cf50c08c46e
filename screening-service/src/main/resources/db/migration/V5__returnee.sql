create table returnee (
    id                       uuid        primary key,
    version                  bigint      not null,
    person_ref               text        not null references person,
    site_id                  uuid        not null,
    site_type                text        not null,
    district                 text        not null,
    management_kind          text,
    post                     text        not null,
    arrived_at               timestamptz not null,
    business_date            date        not null,
    origin_division          text        not null,
    origin_division_name     text        not null,
    transport                text        not null,
    health_code              text        not null,
    certificate_result       text,
    certificate_sampled_at   timestamptz,
    certificate_received_at  timestamptz,
    certificate_tested_at    timestamptz,
    certificate_reported_at  timestamptz,
    certificate_lab          text,
    symptoms                 boolean     not null,
    verdict                  text        not null,
    reasons                  text        not null check (reasons is json array),
    documents_complete       boolean     not null,
    from_risk_area           boolean     not null,
    policy_id                uuid        not null references policy,
    policy                   text        not null,
    recorded_at              timestamptz not null,
    constraint returnee_person_site_day unique (person_ref, site_id, business_date),
    check ((certificate_result is null) = (certificate_sampled_at is null))
);

create index returnee_site on returnee (site_id, id);

create table returnee_stay (
    returnee_id   uuid    not null references returnee,
    position      integer not null,
    division      text    not null,
    division_name text    not null,
    first_day     date    not null,
    last_day      date    not null check (last_day >= first_day),
    primary key (returnee_id, position)
);
