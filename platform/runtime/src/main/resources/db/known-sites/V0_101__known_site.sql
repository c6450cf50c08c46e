-- A copy of what site-registry-service says, good enough to check references and to know a site's district.
create table known_site (
    id              uuid   primary key,
    version         bigint not null,
    name            text   not null,
    type            text   not null,
    district        text   not null,
    management_kind text
);
