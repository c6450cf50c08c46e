package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long it takes to say who of many people on many sites is to be tested, in one pass. */
@Command(
        name = "compliance",
        mixinStandardHelpOptions = true,
        description = "Measures the seconds of one pass over everybody who is to be tested.")
final class Compliance implements Callable<Integer> {

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--people", paramLabel = "N", description = "1000 to 10000000 (default: 1000000).")
    private int people = 1_000_000;

    @Option(names = "--sites", paramLabel = "N", description = "1 to 100000 (default: 10000).")
    private int sites = 10_000;

    Compliance(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (people < 1_000 || people > 10_000_000 || sites < 1 || sites > 100_000) {
            throw new ParameterException(
                    command.commandLine(),
                    "--people must be between 1000 and 10000000, and --sites between 1 and 100000.");
        }
        System.out.print(ThrowAwayStack.with(home, variables, this::measure));
        return 0;
    }

    private String measure(LocalStack stack) {
        System.out.printf("filling the tables with %,d people on %,d sites%n", people, sites);
        try (PlainPersonnel tables = new PlainPersonnel(stack)) {
            tables.fill(people, sites);
        }
        ApiClient screening = new ApiClient(stack, Service.SCREENING, "bureau-admin");
        String path = "/api/v1/testing-compliance";
        String byDistrict = path + "?groupBy=district&asOf=" + PlainPersonnel.DAY;
        String bySiteAndPost = path + "?groupBy=site,post&asOf=" + PlainPersonnel.DAY;
        String day = "{\"day\": \"" + PlainPersonnel.DAY + "\"}";
        return String.format(
                Locale.ROOT,
                """

                Testing compliance of %,d people on %,d sites, one pass each
                first, by district       %6.2f s
                again                    %6.2f s
                by site and post         %6.2f s
                a snapshot, published    %6.2f s
                """,
                people,
                sites,
                seconds(() -> screening.get(byDistrict)),
                seconds(() -> screening.get(byDistrict)),
                seconds(() -> screening.get(bySiteAndPost)),
                seconds(() -> screening.post(path + "/snapshots", day)));
    }

    private static double seconds(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
