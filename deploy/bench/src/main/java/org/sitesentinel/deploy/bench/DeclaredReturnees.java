package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** Declarations as screening-service keeps them, each with two stays in two of many counties, written as a set. */
final class DeclaredReturnees {
    /** Counties that the stays are spread over. */
    static final int COUNTIES = 3000;

    // The hexadecimal digits of a number make the ids; a county never ends in zeros, which would mean all of a city.
    private static final String[] AS_A_SET = {
        """
        insert into person (person_ref, document_type, document, name, phone, recorded_at)
        select 'bench-' || i, 'PASSPORT', '', '', '', now() from generate_series(1, %1$d) i""", """
        insert into returnee (id, version, person_ref, site_id, site_type, district, post, arrived_at, business_date,
            origin_division, origin_division_name, transport, health_code, certificate_result, certificate_sampled_at,
            symptoms, verdict, reasons, documents_complete, from_risk_area, policy_id, policy_version, policy, recorded_at)
        select lpad(to_hex(i), 32, '0')::uuid, 1, 'bench-' || i, '00000000-0000-0000-0000-000000000001',
            'CONSTRUCTION_SITE', '630104', 'CONSTRUCTION_WORKER', d + interval '2 hours', d, '630102', '城东区', 'TRAIN',
            'GREEN', 'NEGATIVE', d - interval '20 hours', false, 'CLEARED', '[]', true, false, p.id, p.version, p.name,
            now()
        from policy p, generate_series(1, %1$d) i, lateral (select date '2022-03-20' - i %% 10 as d) day
        where p.id = policy_in_force('COVID_19', '630104', date '2022-03-20')""", """
        insert into returnee_stay (returnee_id, position, division, division_name, first_day, last_day)
        select lpad(to_hex(i), 32, '0')::uuid, n, 110001 + k / 60 * 100 + k %% 60, '某区',
            date '2022-03-20' - i %% 10 - 6 - 4 * n, date '2022-03-20' - i %% 10 - 3 - 4 * n
        from generate_series(1, %1$d) i, generate_series(0, 1) n, lateral (select (i * 7 + n * 1009) %% %2$d as k) county""", "analyze",
    };

    private DeclaredReturnees() {}

    static void write(LocalStack stack, int declarations) {
        try (Connection connection = Database.connect(stack, Service.SCREENING);
                Statement statement = connection.createStatement()) {
            for (String sql : AS_A_SET) {
                statement.execute(sql.formatted(declarations, COUNTIES));
            }
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: " + failed.getMessage(), failed);
        }
    }

    /** The code of the n-th county, from 0; those from {@link #COUNTIES} on are nobody's. */
    static String county(int n) {
        return String.valueOf(110_001 + n / 60 * 100 + n % 60);
    }
}
