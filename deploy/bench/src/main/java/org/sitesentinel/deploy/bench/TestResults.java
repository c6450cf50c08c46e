package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many test results a second a submission takes in, against a plain insert of such rows into the same table. */
@Command(
        name = "test-results",
        mixinStandardHelpOptions = true,
        description = "Measures the rows a second of a submission of test results.")
final class TestResults implements Callable<Integer> {
    /** Rounds that nobody measures: both sides compiled, and the table's indexes begun. */
    private static final int WARM_UP = 3;

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--rows", paramLabel = "N", description = "Rows of a body, 1000 to 1000000 (default: 100000).")
    private int rows = 100_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds after the first, 1 to 20 (default: 5).")
    private int rounds = 5;

    @Option(
            names = "--whole",
            description = "With all services, which follow its events on the same processors, and not alone.")
    private boolean whole;

    @Option(names = "--stored", paramLabel = "N", description = "Measures again with so many rows stored (default: 0).")
    private int stored;

    TestResults(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (rows < 1_000 || rows > 1_000_000 || rounds < 1 || rounds > 20 || stored < 0) {
            throw new ParameterException(
                    command.commandLine(),
                    "--rows must be between 1000 and 1000000, --rounds between 1 and 20, and --stored not negative.");
        }
        System.out.print(ThrowAwayStack.with(home, variables, services(), this::measure));
        return 0;
    }

    private Service[] services() {
        return whole ? Service.values() : new Service[] {Service.SCREENING};
    }

    private String measure(LocalStack stack) {
        Submission submission = new Submission(new ApiClient(stack, Service.SCREENING, "district-system"));
        try (PlainTestResults plain = new PlainTestResults(stack, submission.chunkRows())) {
            for (int round = 1; round <= WARM_UP; round++) {
                submission.rowsPerSecond(rows);
                plain.rowsPerSecond(rows);
            }
            Rates empty = rounds("an empty table", submission, plain);
            if (stored == 0) {
                return Rates.table(rows, empty);
            }
            System.out.printf("storing %d rows%n", stored);
            plain.store(stored);
            return Rates.table(rows, empty, rounds("%,d rows stored".formatted(stored), submission, plain));
        }
    }

    /** In turns: what else the machine does meets both. */
    private Rates rounds(String label, Submission submission, PlainTestResults plain) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            ours.add(submission.rowsPerSecond(rows));
            theirs.add(plain.rowsPerSecond(rows));
            System.out.printf("%s, round %d of %d%n", label, round, rounds);
        }
        return new Rates(label, ours, theirs);
    }
}
