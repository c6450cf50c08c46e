package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** People on rosters, how far each has come, and what sites declare, written straight into vaccination's tables. */
final class PlainVaccinations implements AutoCloseable {
    /** The day that is asked about. */
    static final String DAY = "2022-03-31";

    /** A tenth drives, a fifth knows no dose, the rest is complete, and half of everybody boosted. */
    private static final List<String> PEOPLE = List.of("""
            insert into roster_span (id, version, person_ref, site_id, site_type, district, post, joined_on, counted_from)
            select 'bench-' || n, 1, left(md5(n::text), 22), md5('site' || n %% %2$d)::uuid, 'CONSTRUCTION_SITE',
                '63' || lpad((n %% %2$d %% 10)::text, 4, '0'),
                case when n / %2$d %% 10 = 0 then 'DRIVER' else 'CONSTRUCTION_WORKER' end,
                date '2022-01-01' + n %% 90, date '2022-01-01' + n %% 90
            from generate_series(1, %1$d) n""", """
            insert into person_course (person_ref, platform, primary_complete_on, booster_eligible_from, booster_on,
                reason, computed_at)
            select left(md5(n::text), 22), 'INACTIVATED', date '2021-05-25', date '2021-11-25',
                case when n %% 2 = 0 then date '2021-12-01' end, 'COURSE_COMPLETE', now()
            from generate_series(1, %1$d) n where n %% 5 > 0""", "vacuum analyze");

    private static final String TALLIES = """
            with told as (
                insert into tally (id, version, site_id, site_type, district, subject, population, post, business_date,
                    headcount, primary_complete, booster, contraindicated, deferred, refused, unknown, recorded_at)
                select gen_random_uuid(), 1, s.id, 'CONSTRUCTION_SITE', s.district, s.id::text, 'SITE_PERSONNEL',
                    'CONSTRUCTION_WORKER', d::date, 100, 80, 50, 0, 0, 0, 0, d
                from generate_series(timestamptz '%1$s', timestamptz '%2$s', interval '1 day') d cross join (
                    select md5('site' || n)::uuid as id, '63' || lpad((n %% 10)::text, 4, '0') as district
                    from generate_series(0, %3$d - 1) n) s
                returning subject, post, site_id)
            insert into tally_series select distinct subject, post, site_id from told on conflict do nothing""";

    private final Connection connection;

    PlainVaccinations(LocalStack stack) {
        try {
            connection = Database.connect(stack, Service.VACCINATION);
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: no connection.", failed);
        }
    }

    void people(int people, int sites) {
        for (String step : PEOPLE) {
            execute(step.formatted(people, sites));
        }
    }

    /** One a site and day. */
    void tallies(String from, String to, int sites) {
        // The series are written with the set, and not by a trigger with each row.
        execute("set session_replication_role = replica");
        execute(TALLIES.formatted(from, to, sites));
        execute("reset session_replication_role");
        execute("vacuum analyze");
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: the tables could not be filled.", failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new LocalFailure("The connection does not close.", failed);
        }
    }
}
