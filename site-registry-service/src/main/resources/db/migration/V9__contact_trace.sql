-- Who asked whom a person had met, and why.
create table contact_trace_audit (
    id                 uuid        primary key,
    traced_at          timestamptz not null,
    caller             text        not null,
    reason             text        not null,
    person_ref         text        not null,
    span_from          timestamptz not null,
    span_to            timestamptz not null,
    minutes_of_overlap integer     not null,
    margin_minutes     integer     not null,
    visits             integer     not null,
    contacts           integer     not null
);
