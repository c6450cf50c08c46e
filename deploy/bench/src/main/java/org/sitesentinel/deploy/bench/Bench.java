package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.util.Map;
import org.sitesentinel.deploy.local.LocalFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What {@code deploy/bench/run} calls. */
@Command(name = "deploy/bench/run", mixinStandardHelpOptions = true)
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("site-sentinel.home", "")).toAbsolutePath();
        System.exit(run(home, System.getenv(), arguments));
    }

    /** Returns the exit code: 0 when it was measured, however slow; 1 when not; 2 when it was not understood. */
    static int run(Path home, Map<String, String> variables, String... arguments) {
        return new CommandLine(new Bench())
                .addSubcommand(new Freshness(home, variables))
                .addSubcommand(new CheckIns(home, variables))
                .addSubcommand(new Traces(home, variables))
                .addSubcommand(new Compliance(home, variables))
                .addSubcommand(new Rescreening(home, variables))
                .addSubcommand(new TestResults(home, variables))
                .addSubcommand(new Coverage(home, variables))
                .addSubcommand(new GroupedFigures(home, variables))
                .addSubcommand(new Projection(home, variables))
                .addSubcommand(new Export(home, variables))
                .setParameterExceptionHandler((problem, given) -> refuse(problem))
                .setExecutionExceptionHandler((problem, command, parsed) -> fail(problem))
                .execute(arguments);
    }

    private static int refuse(ParameterException problem) {
        System.err.println(problem.getMessage());
        return 2;
    }

    private static int fail(Exception problem) {
        if (problem instanceof LocalFailure) {
            System.err.println(problem.getMessage());
        } else {
            problem.printStackTrace();
        }
        return 1;
    }
}
