package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Daily tallies of many sites in reporting's tables: facts, what each contributes to the booster coverage, and the
 * sums. Set by set in SQL, since ten million events would take the service an hour.
 *
 * @param sites of three types in four districts, each with one of four posts
 * @param from the first day
 * @param to the last
 */
record TallyHistory(int sites, LocalDate from, LocalDate to) {
    static final String METRIC = "vaccination.booster-coverage";

    /** Pairs of type and district. */
    static final int GROUPS = 12;

    /** The last of these days is no end of a month or year: all grains are read. */
    private static final LocalDate LAST = LocalDate.of(2022, 3, 30);

    private static final LocalDate MONTH_FROM = LocalDate.of(2022, 3, 1);
    private static final LocalDate YEARS_FROM = LocalDate.of(2019, 4, 1);

    /** About as many facts as asked for, of one month. */
    static TallyHistory ofMonth(long facts) {
        return of(facts, MONTH_FROM);
    }

    /** About as many facts as asked for, of three years. */
    static TallyHistory ofYears(long facts) {
        return of(facts, YEARS_FROM);
    }

    private static TallyHistory of(long facts, LocalDate from) {
        long days = LAST.toEpochDay() - from.toEpochDay() + 1;
        return new TallyHistory(Math.toIntExact(Math.max(1, facts / days)), from, LAST);
    }

    long facts() {
        return sites * (to.toEpochDay() - from.toEpochDay() + 1);
    }

    /** Puts these tallies in the place of what was there. */
    void fill(Connection connection) throws SQLException {
        run(connection, "truncate fact, contribution, roll_up");
        for (LocalDate begin = from;
                !begin.isAfter(to);
                begin = begin.plusMonths(1).withDayOfMonth(1)) {
            LocalDate end = begin.plusMonths(1).withDayOfMonth(1).minusDays(1);
            fill(connection, begin, end.isAfter(to) ? to : end);
        }
        run(connection, """
                insert into roll_up (generation, metric, grain, day, dimensions, numerator, denominator)
                select generation, metric, grain, cast(date_trunc(grain, day) as date), dimensions,
                    sum(numerator), sum(denominator)
                from contribution cross join (values ('DAY'), ('MONTH'), ('YEAR')) as grains (grain)
                group by 1, 2, 3, 4, 5""");
        // As autovacuum would in time.
        run(connection, "vacuum analyze fact, contribution, roll_up");
    }

    private void fill(Connection connection, LocalDate begin, LocalDate end) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with told as materialized (
                    select 'bench-' || site as site, 'bench-' || site || '-' || cast(day as date) as id,
                        cast(day as date) as day, day at time zone 'Asia/Shanghai' + interval '17 h' as at,
                        '63019' || (1 + site % 4) as district,
                        (array['CONSTRUCTION_SITE', 'RESIDENTIAL_COMPOUND', 'OFFICE_BUILDING'])[1 + site % 3] as type,
                        (array['CONSTRUCTION_WORKER', 'PROPERTY_STAFF', 'OFFICE_STAFF', 'DRIVER'])[1 + site / 12 % 4] as post,
                        cast(day as date) = cast(? as date) as first,
                        cast(extract(epoch from day) / 86400 as bigint) + site as turn
                    from generate_series(1, ?) as site,
                        generate_series(cast(? as timestamp), cast(? as timestamp), interval '1 day') as day),
                facts as (
                    insert into fact (topic, entity_id, version, timeline, business_date, recorded_at, payload)
                    select 'vaccination.tally', id, 1, site || '|' || post, day, at, jsonb_build_object(
                        'id', id, 'version', 1, 'businessDate', day, 'recordedAt', at, 'subject', site,
                        'population', 'SITE_PERSONNEL', 'district', district,
                        'site', jsonb_build_object('id', site, 'type', type, 'district', district),
                        'post', post, 'headcount', 50 + turn % 2, 'primaryComplete', 40, 'booster', 20 + turn % 2,
                        'contraindicated', 0, 'deferred', 0, 'refused', 0, 'unknown', 0)
                    from told)
                insert into contribution (generation, topic, timeline, metric, day, subject, site, dimensions,
                    numerator, denominator, known_at)
                select (select live from projection), 'vaccination.tally', site || '|' || post, ?, day, '', site,
                    jsonb_build_object('district', district, 'siteType', type, 'population', 'SITE_PERSONNEL',
                        'post', post),
                    case when first then 20 + turn % 2 when turn % 2 = 1 then 1 else -1 end,
                    case when first then 50 + turn % 2 when turn % 2 = 1 then 1 else -1 end, at
                from told""")) {
            insert.setString(1, from.toString());
            insert.setInt(2, sites);
            insert.setString(3, begin.toString());
            insert.setString(4, end.toString());
            insert.setString(5, METRIC);
            insert.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
