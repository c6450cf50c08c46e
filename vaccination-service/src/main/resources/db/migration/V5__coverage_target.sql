-- What share of a roster is to be vaccinated, from a day on, by division and perhaps by type of site.
create table coverage_target (
    id              uuid          primary key,
    measure         text          not null check (measure in ('PRIMARY', 'BOOSTER')),
    division        text          not null,
    division_prefix text          not null,
    site_type       text,
    valid_from      date          not null,
    valid_to        date          check (valid_to >= valid_from),
    percent         numeric(5, 2) not null check (percent > 0 and percent <= 100),
    source          text          not null,
    constraint coverage_target_begins unique nulls not distinct (measure, division, site_type, valid_from)
);

-- Our own judgement, read in no text: the figures of the spring of 2022 as a bureau may have set itself.
insert into coverage_target (id, measure, division, division_prefix, site_type, valid_from, valid_to, percent, source)
values
    ('017b0000-0000-7000-8000-000000000001', 'PRIMARY', '000000', '', null, '2021-10-01', null, 90.00,
        '示例目标：全程接种 / example: primary course'),
    ('017b0000-0000-7000-8000-000000000002', 'BOOSTER', '000000', '', null, '2022-01-01', null, 70.00,
        '示例目标：加强免疫 / example: booster'),
    ('017b0000-0000-7000-8000-000000000003', 'PRIMARY', '000000', '', 'CONSTRUCTION_SITE', '2022-03-01', null, 95.00,
        '示例目标：建筑工地全程接种 / example: primary course at construction sites'),
    ('017b0000-0000-7000-8000-000000000004', 'BOOSTER', '630104', '630104', null, '2022-03-01', null, 80.00,
        '示例目标：城西区加强免疫 / example: booster in Chengxi');
