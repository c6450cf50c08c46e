package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many events a second become figures, against a plain upsert of the rows that they became. */
@Command(
        name = "projection",
        mixinStandardHelpOptions = true,
        description = "Measures the events a second that become figures, beside a plain upsert of the same rows.")
final class Projection implements Callable<Integer> {

    /** Days that nobody measures: until the code of both sides is compiled. */
    private static final int WARM_UP = 4;

    private static final int HEADCOUNT = 50;

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--sites", paramLabel = "N", description = "Events of a round, one a site (default: 10000).")
    private int sites = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds, a day each, 1 to 1000 (default: 9).")
    private int rounds = 9;

    @Option(names = "--before", paramLabel = "N", description = "Days that each site told of before (default: 0).")
    private int before;

    Projection(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (sites < 100 || sites > 100_000 || rounds < 1 || rounds > 1_000 || before < 0 || before > 2_000) {
            throw new ParameterException(
                    command.commandLine(),
                    "--sites must be between 100 and 100000, --rounds between 1 and 1000, --before between 0 and 2000.");
        }
        System.out.print(ThrowAwayStack.with(home, variables, new Service[] {Service.REPORTING}, this::measure));
        return 0;
    }

    private String measure(LocalStack stack) {
        try (TallyEvents events = new TallyEvents(stack.broker().bootstrapServers(), sites, HEADCOUNT);
                Connection tables = Database.connect(stack, Service.REPORTING);
                PlainProjection plain = new PlainProjection(stack)) {
            System.out.printf("%d days before, then %d of warm-up%n", before, WARM_UP);
            for (int day = 0; day < before; day++) {
                apply(events, tables);
            }
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int round = 0; round < WARM_UP + rounds; round++) {
                double one = apply(events, tables);
                double other = plain.eventsPerSecond(events, events.told() - sites, sites);
                if (round >= WARM_UP) {
                    ours.add(one);
                    theirs.add(other);
                }
            }
            return table(ours, theirs, plain);
        } catch (SQLException away) {
            throw new LocalFailure("Not measured: " + away.getMessage(), away);
        }
    }

    /** From the first that is handed to the broker until the offsets say that all have been applied. */
    private double apply(TallyEvents events, Connection tables) throws SQLException {
        long start = System.nanoTime();
        for (int n = 0; n < sites; n++) {
            events.tell();
        }
        String applied =
                "select coalesce(sum(next_offset), 0) from consumer_offset where topic = '" + TallyEvents.TOPIC + "'";
        while (Database.number(tables, applied) < events.told()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new LocalFailure("Not measured: the events are not applied.");
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return sites / ((System.nanoTime() - start) / 1e9);
    }

    private String table(List<Double> ours, List<Double> theirs, PlainProjection plain) {
        return String.format(
                Locale.ROOT,
                """

                Events a second, median of %d days of %,d sites, each with %d days before
                applied by reporting-service %10.0f
                a plain upsert of their rows %10.0f
                ratio                        %10.2f

                an event became %.1f rows
                %s
                """,
                ours.size(),
                sites,
                before + WARM_UP,
                Rates.median(ours),
                Rates.median(theirs),
                Rates.median(ours) / Rates.median(theirs),
                plain.rowsAnEvent(),
                Report.machine());
    }
}
