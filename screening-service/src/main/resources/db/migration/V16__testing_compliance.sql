-- Why somebody need not be tested for some days; where they counted when it was entered.
create table test_excuse (
    id              uuid        primary key,
    version         bigint      not null,
    person_ref      text        not null references person on update cascade,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    reason          text        not null,
    from_day        date        not null,
    -- Last day. After a vaccination the policy's hours end it, too, and it may be absent.
    until_day       date,
    withdrawn_at    timestamptz,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint test_excuse_ends_after_start check (until_day >= from_day),
    constraint test_excuse_has_an_end check (until_day is not null or reason = 'VACCINATED')
);
create index test_excuse_person on test_excuse (person_ref);

-- What was counted of a site's post for a day, in the version last published.
create table testing_compliance (
    site_id         uuid        not null,
    post            text        not null,
    day             date        not null,
    version         bigint      not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    personnel       integer     not null,
    due             integer     not null check (due <= personnel),
    tested          integer     not null check (tested <= due),
    overdue         integer     not null check (overdue = due - tested),
    excused         integer     not null,
    recorded_at     timestamptz not null,
    primary key (site_id, post, day)
);

-- Who was sampled in the last days, of all persons at once: rows lie nearly in the order in which they were sampled.
create index test_result_sampled on test_result using brin (sampled_at);
