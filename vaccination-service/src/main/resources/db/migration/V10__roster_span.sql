-- Who is at which site in which post, from screening's events: a person's span counts from counted_from on, if at all, until
-- the day left_on, on which the person is there no more.
create table roster_span (
    id              text   primary key,
    version         bigint not null,
    person_ref      text   not null,
    site_id         uuid   not null,
    site_type       text   not null,
    district        text   not null,
    management_kind text,
    post            text   not null,
    joined_on       date   not null,
    left_on         date,
    counted_from    date
);

create index roster_span_person on roster_span (person_ref);
create index roster_span_site on roster_span (site_id, counted_from) where counted_from is not null;
