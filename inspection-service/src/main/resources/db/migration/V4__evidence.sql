-- What a photo or a document is; its bytes lie in the store, under the id.
create table evidence (
    id              uuid        primary key,
    site_id         uuid        not null,
    site_type       text        not null,
    district        text        not null,
    management_kind text,
    type            text        not null check (type in ('JPEG', 'PNG', 'PDF')),
    size            bigint      not null check (size > 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name       text,
    position_kept   boolean     not null,
    received_by     text        not null,
    received_at     timestamptz not null,
    constraint evidence_once unique (site_id, sha256)
);

create index evidence_site on evidence (site_id, id);

-- Files on their way into the store. One that is still here after a day is in no table and can go.
create table evidence_arriving (
    id           uuid        primary key,
    announced_at timestamptz not null
);
