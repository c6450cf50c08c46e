-- Briefings so far were frozen when they were issued, from the template as it shipped. Their sentences had no names.
alter table briefing
    add column version          bigint      not null default 1,
    add column status           text        not null default 'FROZEN'
        check (status in ('DRAFT', 'FROZEN', 'PUBLISHED')),
    add column template         text        not null default 'housing-bureau',
    add column template_version bigint      not null default 0,
    add column hash             text,
    add column changed_by       text,
    add column changed_at       timestamptz,
    add column frozen_at        timestamptz,
    add column published_at     timestamptz;

update briefing set changed_by = issued_by, changed_at = issued_at, frozen_at = issued_at,
    document = jsonb_set(document, '{sections}', (
        select coalesce(jsonb_agg(jsonb_set(section, '{paragraphs}', (
            select coalesce(jsonb_agg(paragraph || jsonb_build_object('id', 'paragraph-' || i || '-' || j) order by j), '[]')
            from jsonb_array_elements(section -> 'paragraphs') with ordinality as paragraphs (paragraph, j))) order by i), '[]')
        from jsonb_array_elements(document -> 'sections') with ordinality as sections (section, i)));

alter table briefing
    alter column status drop default,
    alter column template drop default,
    alter column template_version drop default,
    alter column changed_by set not null,
    alter column changed_at set not null,
    add constraint briefing_frozen check ((status = 'DRAFT') = (frozen_at is null)),
    add constraint briefing_published check ((status = 'PUBLISHED') = (published_at is not null));

create index briefing_district on briefing (district, id);

-- What is frozen is not written again, whoever tries.
create function briefing_stays_frozen() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT' and (new.status = 'DRAFT'
            or (new.document, new.hash, new.template, new.template_version, new.district, new.as_of, new.frozen_at)
                is distinct from
                (old.document, old.hash, old.template, old.template_version, old.district, old.as_of, old.frozen_at)) then
        raise exception 'briefing % is frozen', old.id;
    end if;
    return new;
end $$;

create trigger briefing_stays_frozen before update on briefing
    for each row execute function briefing_stays_frozen();

create table briefing_version (
    briefing_id      uuid        not null references briefing,
    version          bigint      not null,
    status           text        not null,
    template_version bigint      not null,
    hash             text,
    changed_by       text        not null,
    changed_at       timestamptz not null,
    document         jsonb       not null,
    primary key (briefing_id, version)
);

insert into briefing_version
select id, version, status, template_version, hash, changed_by, changed_at, document from briefing;
