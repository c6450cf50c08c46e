package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a grouped figure takes among many facts, against few and against its statement alone. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Measures a grouped figure among many facts and few, and beside plain JDBC.")
final class GroupedFigures implements Callable<Integer> {

    private static final int CONNECTIONS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--facts", paramLabel = "N", description = "Facts of three years (default: 10000000).")
    private long facts = 10_000_000;

    @Option(names = "--few", paramLabel = "N", description = "Facts of a month to compare with (default: 100000).")
    private long few = 100_000;

    @Option(names = "--questions", paramLabel = "N", description = "Questions of each, 100 to 100000 (default: 2000).")
    private int questions = 2_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds at full load, 1 to 50 (default: 7).")
    private int rounds = 7;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of a round, 1 to 60 (default: 5).")
    private int seconds = 5;

    GroupedFigures(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (few < 10_000
                || few > facts
                || facts > 100_000_000
                || questions < 100
                || questions > 100_000
                || rounds < 1
                || rounds > 50
                || seconds < 1
                || seconds > 60) {
            throw new ParameterException(
                    command.commandLine(),
                    "--facts must be at most 100000000, --few between 10000 and that, --questions between 100 and"
                            + " 100000, --rounds between 1 and 50, --seconds between 1 and 60.");
        }
        System.out.print(ThrowAwayStack.with(home, variables, new Service[] {Service.REPORTING}, this::measure));
        return 0;
    }

    private String measure(LocalStack stack) {
        URI service = stack.service(Service.REPORTING).baseUrl();
        String token = stack.tokens().token("analyst").sign();
        List<FigureQuestions> analysts = new ArrayList<>();
        List<PlainFigures> plain = new ArrayList<>();
        try (Connection tables = Database.connect(stack, Service.REPORTING)) {
            for (int n = 0; n < CONNECTIONS; n++) {
                analysts.add(new FigureQuestions(service, token, PlainFigures.QUESTION));
                plain.add(new PlainFigures(stack));
            }
            FigureResult.Asked little = ask(stack, tables, analysts, TallyHistory.ofMonth(few));
            FigureResult.Asked much = ask(stack, tables, analysts, TallyHistory.ofYears(facts));
            ClosedLoop.run(plain, WARM_UP);
            List<Load.Round> ours = new ArrayList<>();
            List<Load.Round> theirs = new ArrayList<>();
            for (int n = 0; n < rounds; n++) {
                ours.add(round(analysts, tables));
                theirs.add(round(plain, tables));
            }
            return new FigureResult(little, much, new Load(CONNECTIONS, ours), new Load(CONNECTIONS, theirs))
                    .table(seconds);
        } catch (IOException | SQLException away) {
            throw new LocalFailure("Not measured: " + away.getMessage(), away);
        } finally {
            analysts.forEach(FigureQuestions::close);
            plain.forEach(PlainFigures::close);
        }
    }

    private FigureResult.Asked ask(
            LocalStack stack, Connection tables, List<FigureQuestions> analysts, TallyHistory history)
            throws IOException, SQLException {
        System.out.printf("filling the tables with %,d facts of %,d sites%n", history.facts(), history.sites());
        history.fill(tables);
        JsonNode answer = new ApiClient(stack, Service.REPORTING, "analyst").get(PlainFigures.QUESTION);
        if (answer.at("/rows").size() != TallyHistory.GROUPS) {
            throw new LocalFailure("Not measured: the answer has %d groups."
                    .formatted(answer.at("/rows").size()));
        }
        System.out.printf("%d questions after %d s of warm-up%n", questions, WARM_UP.toSeconds());
        ClosedLoop.run(analysts, WARM_UP);
        List<Long> nanos = new ArrayList<>();
        for (int n = 0; n < questions; n++) {
            long start = System.nanoTime();
            analysts.get(0).work();
            nanos.add(System.nanoTime() - start);
        }
        return new FigureResult.Asked(history.facts(), new Latencies(nanos));
    }

    private Load.Round round(List<? extends ClosedLoop.Worker> workers, Connection watch) throws SQLException {
        return Load.Round.of(Service.REPORTING, workers, Duration.ofSeconds(seconds), watch);
    }
}
