create table document_template (
    kind        text        not null,
    version     bigint      not null check (version > 0),
    docx        bytea       not null,
    sha256      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint document_template_pkey primary key (kind, version)
);

create trigger document_template_frozen before update or delete on document_template
    for each row execute function refuse_change();

-- Documents as they were served: their bytes, with the hashes that are told of them.
create table served_document (
    id               uuid        primary key,
    case_id          uuid        not null references rectification_case,
    kind             text        not null,
    ordinal          integer     not null check (ordinal > 0),
    template_version bigint      not null,
    docx             bytea       not null,
    docx_sha256      text        not null,
    pdf              bytea       not null,
    pdf_sha256       text        not null,
    recorded_at      timestamptz not null,
    constraint served_document_of_case unique (case_id, kind, ordinal)
);

create trigger served_document_frozen before update or delete on served_document
    for each row execute function refuse_change();
create trigger served_order_frozen before update or delete on served_order
    for each row execute function refuse_change();
create trigger rectification_step_frozen before update or delete on rectification_step
    for each row execute function refuse_change();
