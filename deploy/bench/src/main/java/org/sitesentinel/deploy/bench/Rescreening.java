package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.bench.ChangedList.Rescreened;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long it takes until a changed list of risk areas has reached every declaration that it touches. */
@Command(
        name = "rescreening",
        mixinStandardHelpOptions = true,
        description = "Measures how long declarations take to be judged again after the list of risk areas changed.")
final class Rescreening implements Callable<Integer> {
    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--declarations", paramLabel = "N", description = "1000 to 5000000 (default: 1000000).")
    private int declarations = 1_000_000;

    @Option(names = "--areas", paramLabel = "N", description = "Counties that are listed, 1 to 1000 (default: 30).")
    private int areas = 30;

    Rescreening(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (declarations < 1000 || declarations > 5_000_000 || areas < 1 || areas > 1000) {
            throw new ParameterException(
                    command.commandLine(),
                    "--declarations must be between 1000 and 5000000, and --areas between 1 and 1000.");
        }
        System.out.print(ThrowAwayStack.with(home, variables, this::measure));
        return 0;
    }

    private String measure(LocalStack stack) {
        System.out.printf("%d declarations are being written%n", declarations);
        DeclaredReturnees.write(stack, declarations);
        ChangedList list = new ChangedList(new ApiClient(stack, Service.SCREENING, "bureau-admin"));
        return table(list.list(DeclaredReturnees.COUNTIES, areas), list.list(0, areas));
    }

    private String table(Rescreened nobody, Rescreened some) {
        return String.format(
                Locale.ROOT,
                """

                Re-screening of %,d declarations after %d counties were listed; a second's wait for work is included
                                                 s   examined    flipped
                %s
                %s
                """,
                declarations,
                areas,
                row("counties nobody was in", nobody),
                row("of 3000 counties", some));
    }

    private static String row(String name, Rescreened rescreened) {
        return String.format(
                Locale.ROOT,
                "%-26s %8.1f %10d %10d",
                name,
                rescreened.took().toMillis() / 1000.0,
                rescreened.examined(),
                rescreened.flipped());
    }
}
