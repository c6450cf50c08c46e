-- A week of a district that a draft was written for: claimed in the transaction that writes it, so once.
create table weekly_briefing (
    district   text        not null,
    template   text        not null,
    as_of      date        not null,
    claimed_at timestamptz not null,
    primary key (district, template, as_of)
);
