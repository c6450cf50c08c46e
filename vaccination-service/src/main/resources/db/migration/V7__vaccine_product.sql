-- What is injected. From general knowledge rather than from a text we have read: a product counts from the day on which it
-- was first given in China, in emergency use where that came before its conditional approval.
create table vaccine_product (
    code         text    primary key,
    platform     text    not null,
    name_zh      text    not null,
    name_en      text    not null,
    booster_only boolean not null,
    valid_from   date    not null,
    valid_to     date,
    constraint vaccine_product_ends_after_start check (valid_to >= valid_from)
);

insert into vaccine_product (code, platform, name_zh, name_en, booster_only, valid_from, valid_to) values
    ('BBIBP_CORV',      'INACTIVATED',     '北京生物新冠灭活疫苗（Vero细胞）', 'BBIBP-CorV (Sinopharm, Beijing)',     false, '2020-07-22', null),
    ('WIBP_CORV',       'INACTIVATED',     '武汉生物新冠灭活疫苗（Vero细胞）', 'WIBP-CorV (Sinopharm, Wuhan)',        false, '2020-07-22', null),
    ('CORONAVAC',       'INACTIVATED',     '科兴新冠灭活疫苗（克尔来福）',     'CoronaVac (Sinovac)',                 false, '2020-07-22', null),
    ('KCONVAC',         'INACTIVATED',     '康泰新冠灭活疫苗（可维克）',       'KCONVAC (BioKangtai)',                false, '2021-05-14', null),
    ('IMBCAMS',         'INACTIVATED',     '医科院生物所新冠灭活疫苗（科维福）', 'Covidful (IMBCAMS)',                false, '2021-06-09', null),
    ('CONVIDECIA',      'AD5_VECTOR',      '康希诺重组新冠疫苗（5型腺病毒载体）', 'Convidecia (CanSino, Ad5-nCoV)',    false, '2021-02-25', null),
    ('CONVIDECIA_AIR',  'AD5_VECTOR',      '康希诺吸入用重组新冠疫苗（5型腺病毒载体）', 'Convidecia Air (CanSino, inhaled)', true, '2022-09-04', null),
    ('ZF2001',          'RECOMBINANT_CHO', '智飞重组新冠疫苗（CHO细胞）',      'Zifivax ZF2001 (Zhifei)',             false, '2021-03-10', null);

-- What a course is, from a day on and until the next row of its platform. Before the first row, that one holds.
create table vaccination_course (
    platform             text     not null,
    valid_from           date     not null,
    doses                smallint not null check (doses > 0),
    weeks_apart          smallint not null check (weeks_apart >= 0),
    booster_after_months smallint not null check (booster_after_months >= 0),
    primary key (platform, valid_from)
);

-- 2022-11-29, when three months were said to be enough, is from general knowledge, too.
insert into vaccination_course (platform, valid_from, doses, weeks_apart, booster_after_months) values
    ('INACTIVATED',     '2020-07-22', 2, 3, 6),
    ('INACTIVATED',     '2022-11-29', 2, 3, 3),
    ('AD5_VECTOR',      '2020-07-22', 1, 0, 6),
    ('AD5_VECTOR',      '2022-11-29', 1, 0, 3),
    ('RECOMBINANT_CHO', '2020-07-22', 3, 4, 6),
    ('RECOMBINANT_CHO', '2022-11-29', 3, 4, 3);
