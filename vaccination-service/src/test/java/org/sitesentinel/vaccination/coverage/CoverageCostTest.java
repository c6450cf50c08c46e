package org.sitesentinel.vaccination.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;

/** What a question costs is told by the pages that it reads, which no other load on the machine changes. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CoverageCostTest {
    /** Others in each run: what was rolled back lies in the index for a while. */
    private static final String SITES = "select n, cast(md5(n || '%s') as uuid) as id from generate_series(1, 60) n";

    @Inject
    DataSource database;

    @ParameterizedTest(name = "as known then: {0}")
    @ValueSource(booleans = {false, true})
    void threeYearsOfDailyTalliesCostAboutWhatAMonthDoes(boolean then) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                report(statement, then, "2022-03-01", "2022-03-31");
                long month = pagesRead(statement, then);
                report(statement, then, "2019-04-01", "2022-02-28");
                long years = pagesRead(statement, then);

                assertThat(years).isLessThanOrEqualTo(month * 3 / 2);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void report(Statement statement, boolean then, String from, String to) throws SQLException {
        statement.execute("""
                with told as (
                    insert into tally
                    select gen_random_uuid(), 1, s.id, 'CONSTRUCTION_SITE', '630104', null, cast(s.id as text),
                        'SITE_PERSONNEL', 'OTHER', cast(d as date), 100, 90, 80, 0, 0, 0, 0, timestamptz '2022-04-01Z'
                    from generate_series(timestamp '%s', timestamp '%s', interval '1 day') d cross join (%s) s
                    returning id, recorded_at)
                insert into tally_version
                select id, 1, 100, 90, 80, 0, 0, 0, 0, null, 'test', recorded_at from told""".formatted(from, to, SITES.formatted(then)));
        statement.execute("analyze tally");
        statement.execute("analyze tally_version");
        statement.execute("analyze tally_series");
    }

    private static long pagesRead(Statement statement, boolean then) throws SQLException, IOException {
        String sql = Coverage.sql(then, "1 = 1", List.of(Grouping.SITE_TYPE))
                .replace(":days", "'{2022-03-31}'")
                .replace(":silentDays", "7")
                .replace(":knownAt", "'2022-05-01Z'");
        try (ResultSet plan = statement.executeQuery("explain (analyze, buffers, timing off, format json) " + sql)) {
            plan.next();
            JsonNode top = new ObjectMapper().readTree(plan.getString(1)).get(0).get("Plan");
            return top.get("Shared Hit Blocks").longValue()
                    + top.get("Shared Read Blocks").longValue();
        }
    }
}
