package org.sitesentinel.deploy.local;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What {@code deploy/up}, {@code deploy/down} and {@code deploy/token} call. */
@Command(name = "deploy", mixinStandardHelpOptions = true)
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("site-sentinel.home", "")).toAbsolutePath();
        System.exit(run(home, System.getenv(), arguments));
    }

    /** Returns the exit code: 0 when it was done, 1 when it failed, 2 when it was not understood. */
    static int run(Path home, Map<String, String> variables, String... arguments) {
        try {
            StackSettings settings = StackSettings.of(home, variables);
            return new CommandLine(new Launcher())
                    .addSubcommand(new Up(settings))
                    .addSubcommand(new Down(settings))
                    .addSubcommand(new TokenCommand(settings))
                    .setParameterExceptionHandler((problem, given) -> refuse(problem))
                    .setExecutionExceptionHandler((problem, command, parsed) -> fail(problem))
                    .execute(arguments);
        } catch (LocalFailure failure) {
            return fail(failure);
        }
    }

    private static int refuse(ParameterException problem) {
        System.err.println(problem.getMessage());
        return 2;
    }

    private static int fail(Exception problem) {
        // A failure that is foreseen says all there is to say; anything else is a defect and shows where.
        if (problem instanceof LocalFailure) {
            System.err.println(problem.getMessage());
        } else {
            problem.printStackTrace();
        }
        return 1;
    }
}
