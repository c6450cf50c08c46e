package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/**
 * The yardstick: the statement that the service asks for the grouped figure, by plain JDBC, and all of its rows read.
 */
final class PlainFigures implements ClosedLoop.Worker, AutoCloseable {

    /** By type and district, at the end of the last day of {@link TallyHistory}. */
    static final String QUESTION =
            "/api/v1/metrics/" + TallyHistory.METRIC + "?groupBy=siteType,district&asOf=2022-03-30";

    private final Connection connection;
    private final PreparedStatement select;

    PlainFigures(LocalStack stack) throws SQLException {
        connection = Database.connect(stack, Service.REPORTING);
        select = connection.prepareStatement("""
                select g0, g1, coalesce(sum(numerator), 0), coalesce(sum(denominator), 0), grouping(g0)
                from (select dimensions ->> 'siteType' as g0, dimensions ->> 'district' as g1, numerator, denominator
                    from roll_up
                    where generation = (select live from projection) and metric = ?
                        and (grain = 'YEAR' and day < ? or grain = 'MONTH' and day < ? and day >= ?
                            or grain = 'DAY' and day < ? and day >= ?)) figures
                group by grouping sets ((g0, g1), ()) order by grouping(g0) desc, g0, g1 limit 10002""");
        select.setString(1, TallyHistory.METRIC);
        select.setDate(2, Date.valueOf("2022-01-01"));
        select.setDate(3, Date.valueOf("2022-03-01"));
        select.setDate(4, Date.valueOf("2022-01-01"));
        select.setDate(5, Date.valueOf("2022-03-31"));
        select.setDate(6, Date.valueOf("2022-03-01"));
    }

    @Override
    public void work() throws SQLException {
        int rows = 0;
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows += result.getLong(4) > 0 ? 1 : 0;
            }
        }
        if (rows != 1 + TallyHistory.GROUPS) {
            throw new SQLException("the figure has " + rows + " rows");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
