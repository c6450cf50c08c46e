package org.sitesentinel.deploy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How fast the rows behind a large figure are exported, against reading them. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Measures the export of the rows behind a figure, beside reading them by plain JDBC.")
final class Export implements Callable<Integer> {

    private static final String QUESTION = "/api/v1/metrics/sites.registered/rows?asOf=2022-03-31";

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--rows", paramLabel = "N", description = "Rows, 1000 to 10000000 (default: 1000000).")
    private int rows = 1_000_000;

    Export(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (rows < 1_000 || rows > 10_000_000) {
            throw new ParameterException(command.commandLine(), "--rows must be between 1000 and 10000000.");
        }
        System.out.print(ThrowAwayStack.with(home, variables, new Service[] {Service.REPORTING}, this::measure));
        return 0;
    }

    private String measure(LocalStack stack) {
        ApiClient reporting = new ApiClient(stack, Service.REPORTING, "analyst");
        try (Connection tables = Database.connect(stack, Service.REPORTING)) {
            System.out.printf("filling the tables with %,d sites%n", rows);
            fill(tables);
            double first = export(reporting);
            double again = export(reporting);
            double plain = read(tables);
            return String.format(Locale.ROOT, """

                    Rows a second of %,d behind a figure, as CSV
                    first              %10.0f
                    again              %10.0f
                    read by plain JDBC %10.0f
                    ratio              %10.2f

                    %s
                    """, rows, first, again, plain, again / plain, Report.machine());
        } catch (SQLException away) {
            throw new LocalFailure("Not measured: " + away.getMessage(), away);
        }
    }

    private void fill(Connection tables) throws SQLException {
        try (PreparedStatement insert = tables.prepareStatement("""
                with told as materialized (
                    select cast(md5('site ' || n) as uuid) || '' as id, '63019' || (1 + n % 4) as district,
                        (array['CONSTRUCTION_SITE', 'RESIDENTIAL_COMPOUND', 'OFFICE_BUILDING'])[1 + n % 3] as type
                    from generate_series(1, ?) as n),
                facts as (
                    insert into fact (topic, entity_id, version, timeline, business_date, recorded_at, payload)
                    select 'site-registry.site', id, 1, id, '2022-03-01', '2022-03-01T09:00:00Z', jsonb_build_object(
                        'id', id, 'version', 1, 'businessDate', '2022-03-01', 'recordedAt', '2022-03-01T09:00:00Z',
                        'site', jsonb_build_object('id', id, 'type', type, 'district', district),
                        'name', '场所' || left(id, 8), 'status', 'REGISTERED')
                    from told)
                insert into contribution (generation, topic, timeline, metric, day, subject, site, dimensions,
                    numerator, denominator, known_at)
                select (select live from projection), 'site-registry.site', id, 'sites.registered', '2022-03-01', '', id,
                    jsonb_build_object('district', district, 'siteType', type), 1, 0, '2022-03-01T09:00:00Z'
                from told""")) {
            insert.setInt(1, rows);
            insert.executeUpdate();
        }
        tables.createStatement().execute("vacuum analyze fact, contribution");
    }

    /** Rows a second, from the question to the last line. */
    private double export(ApiClient reporting) {
        long start = System.nanoTime();
        long lines = 0;
        try (BufferedReader body = new BufferedReader(
                new InputStreamReader(reporting.open(QUESTION, "text/csv"), StandardCharsets.UTF_8))) {
            while (body.readLine() != null) {
                lines++;
            }
        } catch (IOException away) {
            throw new LocalFailure("Not measured: the export broke off.", away);
        }
        if (lines != rows + 1L) {
            throw new LocalFailure("Not measured: the export has %d lines.".formatted(lines));
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    /** The same rows in the same order, as texts. */
    private double read(Connection tables) throws SQLException {
        tables.setAutoCommit(false);
        long start = System.nanoTime();
        long read = 0;
        try (PreparedStatement select = tables.prepareStatement("""
                select topic, timeline, site, cast(dimensions as text), numerator, denominator,
                    (select payload ->> 'name' from fact
                        where topic = 'site-registry.site' and entity_id = c.site order by version desc limit 1)
                from contribution c
                where generation = (select live from projection) and metric = 'sites.registered' and day <= '2022-03-31'
                order by site, topic, timeline, cast(dimensions as text)""")) {
            select.setFetchSize(1_000);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    for (int i = 1; i <= 7; i++) {
                        result.getString(i);
                    }
                    read++;
                }
            }
        }
        tables.rollback();
        if (read != rows) {
            throw new LocalFailure("Not measured: %d rows were read".formatted(read));
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }
}
