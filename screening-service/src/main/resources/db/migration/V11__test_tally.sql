-- Results of persons by place, day and item, counted anew with each version. Samples taken elsewhere than at a site are
-- counted for their district.
create table test_tally (
    id          text        primary key,
    site_id     uuid,
    district    text        not null,
    day         date        not null,
    item        text        not null,
    version     bigint      not null,
    negative    integer     not null,
    positive    integer     not null,
    suspect     integer     not null,
    pool_pending integer    not null,
    invalid     integer     not null,
    awaited     integer     not null,
    recorded_at timestamptz not null
);

-- When something was last heard of a laboratory; '' is a sender that names none.
create table testing_lab (
    sender        text        not null,
    lab           text        not null,
    last_heard_at timestamptz not null,
    primary key (sender, lab)
);
