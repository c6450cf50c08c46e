create table holiday_calendar (
    year        integer     primary key check (year between 2000 and 2100),
    version     bigint      not null,
    source      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);

-- Days that are not what their day of the week says: holidays, and weekends that are worked instead.
create table holiday (
    day    date    primary key,
    year   integer not null references holiday_calendar,
    worked boolean not null,
    name   text    not null,
    constraint holiday_year check (extract(year from day) = year)
);

-- From general knowledge of the State Council's yearly notices; a bureau replaces a year as a whole.
insert into holiday_calendar (year, version, source, recorded_by, recorded_at) values
    (2022, 1, '国务院办公厅关于2022年部分节假日安排的通知（按公开信息整理）', 'system', now()),
    (2023, 1, '国务院办公厅关于2023年部分节假日安排的通知（按公开信息整理）', 'system', now());

insert into holiday (day, year, worked, name)
select cast(d as date), extract(year from d), false, name
from (values
    ('2022-01-01', '2022-01-03', '元旦'), ('2022-01-31', '2022-02-06', '春节'), ('2022-04-03', '2022-04-05', '清明节'),
    ('2022-04-30', '2022-05-04', '劳动节'), ('2022-06-03', '2022-06-05', '端午节'), ('2022-09-10', '2022-09-12', '中秋节'),
    ('2022-10-01', '2022-10-07', '国庆节'), ('2022-12-31', '2022-12-31', '元旦'),
    ('2023-01-01', '2023-01-02', '元旦'), ('2023-01-21', '2023-01-27', '春节'), ('2023-04-05', '2023-04-05', '清明节'),
    ('2023-04-29', '2023-05-03', '劳动节'), ('2023-06-22', '2023-06-24', '端午节'), ('2023-09-29', '2023-10-06', '中秋节、国庆节')
) as h (first, last, name), generate_series(cast(first as timestamp), cast(last as timestamp), interval '1 day') as d;

insert into holiday (day, year, worked, name)
select cast(day as date), extract(year from cast(day as date)), true, '调休上班'
from unnest(array['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09',
    '2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08']) as day;
