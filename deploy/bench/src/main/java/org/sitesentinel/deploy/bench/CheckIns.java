package org.sitesentinel.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.bench.Registry.Gate;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many check-ins go through, against plain inserts into a table of the same shape. */
@Command(
        name = "check-ins",
        mixinStandardHelpOptions = true,
        description = "Measures check-ins a second beside plain inserts into a table of the same shape.")
final class CheckIns implements Callable<Integer> {

    private static final int CONNECTIONS = 16;
    private static final int THREADS = 8;
    private static final int GATES = 50;
    /** Until the service's code is compiled: before, the rounds rise. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of each, 1 to 50 (default: 5).")
    private int rounds = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of a round, 1 to 60 (default: 5).")
    private int seconds = 5;

    CheckIns(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (rounds < 1 || rounds > 50 || seconds < 1 || seconds > 60) {
            throw new ParameterException(
                    command.commandLine(), "--rounds must be between 1 and 50, and --seconds between 1 and 60.");
        }
        CheckInResult result = ThrowAwayStack.with(home, variables, this::measure);
        System.out.print(result.table(seconds));
        return 0;
    }

    private CheckInResult measure(LocalStack stack) {
        List<Gate> gates = new Registry(stack).openGates(GATES);
        List<CheckInPosts> kiosks = new ArrayList<>();
        List<PlainCheckIns> inserts = new ArrayList<>();
        try (Connection watch = Database.connect(stack, Service.SITE_REGISTRY)) {
            PlainCheckIns.createTable(watch);
            URI service = stack.service(Service.SITE_REGISTRY).baseUrl();
            String token = stack.tokens().token("frontend").sign();
            for (int n = 0; n < CONNECTIONS; n++) {
                kiosks.add(new CheckInPosts(service, token, gates));
            }
            for (int n = 0; n < THREADS; n++) {
                inserts.add(new PlainCheckIns(Database.connect(stack, Service.SITE_REGISTRY), gates));
            }
            return measure(kiosks, inserts, watch);
        } catch (IOException | SQLException away) {
            throw new LocalFailure("Not measured: " + away.getMessage(), away);
        } finally {
            kiosks.forEach(CheckInPosts::close);
            inserts.forEach(PlainCheckIns::close);
        }
    }

    /** By turns: whatever else the machine does meanwhile meets both. */
    private CheckInResult measure(List<CheckInPosts> kiosks, List<PlainCheckIns> inserts, Connection watch)
            throws SQLException {
        System.out.printf("%d rounds after %d s of warm-up of each%n", rounds, WARM_UP.toSeconds());
        ClosedLoop.run(kiosks, WARM_UP);
        ClosedLoop.run(inserts, WARM_UP);
        List<Load.Round> checkInRounds = new ArrayList<>();
        List<Load.Round> plainRounds = new ArrayList<>();
        for (int n = 0; n < rounds; n++) {
            checkInRounds.add(round(kiosks, watch));
            plainRounds.add(round(inserts, watch));
        }
        return new CheckInResult(
                new Load(kiosks.size(), checkInRounds),
                new Load(inserts.size(), plainRounds),
                Database.number(watch, """
                        select cast(count(*) as double precision) / count(distinct cast(xmin as text)) from check_in"""));
    }

    private Load.Round round(List<? extends ClosedLoop.Worker> workers, Connection watch) throws SQLException {
        return Load.Round.of(Service.SITE_REGISTRY, workers, Duration.ofSeconds(seconds), watch);
    }
}
