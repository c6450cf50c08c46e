-- The one place that knows who a person is. Document, name and phone are encrypted, each bound to its row and column.
create table person (
    person_ref    text        primary key,
    document_type text        not null,
    document      bytea       not null,
    name          bytea       not null,
    phone         bytea       not null,
    recorded_at   timestamptz not null
);
