package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** People of nobody on sites, and their tests, written straight into screening's tables. */
final class PlainPersonnel implements AutoCloseable {
    /** The day whose end is asked about. */
    static final String DAY = "2022-03-31";

    /** Ten districts; one in ten drives. Everybody was tested twice, the last time up to nine days ago. */
    private static final List<String> FILL = List.of("""
            insert into policy (id, version, disease, division, division_prefix, name, valid_from, look_back_days,
                risk_unit, high_risk_measure, medium_risk_measure, measure_days, certificate_clock, risk_basis,
                green_code_required, testing_interval_days, testing_minimum_gap_hours, exposed_posts,
                exposed_interval_days, recorded_at)
            values (gen_random_uuid(), 1, 'COVID_19', '630000', '63', '每周检测', '2022-01-01', 14, 'NONE', 'NONE', 'NONE', 0,
                'SAMPLED', 'EITHER', false, 7, 24, 'DRIVER', 2, now())""", """
            insert into person (person_ref, recorded_at, erased_at)
            select 'bench-' || lpad(n::text, 16, '0'), now(), now() from generate_series(1, %1$d) n""", """
            insert into personnel_span (id, version, person_ref, site_id, site_type, district, post, joined,
                primary_since, recorded_at)
            select gen_random_uuid(), 1, 'bench-' || lpad(n::text, 16, '0'), md5('site' || n %% %2$d)::uuid,
                'CONSTRUCTION_SITE', '63' || lpad((n %% %2$d %% 10)::text, 4, '0'),
                case when n / %2$d %% 10 = 0 then 'DRIVER' else 'CONSTRUCTION_WORKER' end,
                date '2022-01-01' + n %% 90, date '2022-01-01' + n %% 90, now()
            from generate_series(1, %1$d) n""", """
            insert into test_result (id, sender, reference, version, pool_size, person_ref, district, item, result,
                result_of_tube, sampled_at, business_date, recorded_at)
            select gen_random_uuid(), 'bench', days || '-' || n, 1, 1, 'bench-' || lpad(n::text, 16, '0'), '630104',
                'SARS_COV_2_RNA', 'NEGATIVE', false, at, at::date, now()
            from generate_series(14, 7, -7) days, generate_series(1, %1$d) n,
                lateral (select timestamptz '2022-03-31 08:00+08' - make_interval(days => days - 5 - n %% 5) as at) t""", "vacuum analyze");

    private final Connection connection;

    PlainPersonnel(LocalStack stack) {
        try {
            connection = Database.connect(stack, Service.SCREENING);
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: no connection.", failed);
        }
    }

    void fill(int people, int sites) {
        try (Statement statement = connection.createStatement()) {
            for (String step : FILL) {
                statement.execute(step.formatted(people, sites));
            }
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
