-- Sums of months and years stand beside those of days, so that a figure reads as few rows after many years as after one.
-- "day" is the first of the month or year. A replica of the release before finds no such key, fails, and waits to be replaced.
alter table roll_up add column grain text not null default 'DAY'
    constraint roll_up_grain check (grain in ('DAY', 'MONTH', 'YEAR'));
alter table roll_up alter column grain drop default;
alter table roll_up drop constraint roll_up_pkey;
alter table roll_up add primary key (generation, metric, grain, day, dimensions);

insert into roll_up (generation, metric, grain, day, dimensions, numerator, denominator)
select generation, metric, longer, cast(date_trunc(longer, day) as date), dimensions, sum(numerator), sum(denominator)
from roll_up cross join (values ('MONTH'), ('YEAR')) as longer (longer)
group by 1, 2, 3, 4, 5;
