package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How long it takes to say who of many people on many sites is to be tested, in one pass. */
@Command(
        name = "compliance",
        mixinStandardHelpOptions = true,
        description = "Measures the seconds of one pass over everybody who is to be tested.")
final class Compliance implements Callable<Integer> {
    private final Path home;
    private final Map<String, String> variables;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PeopleOnSites size;

    Compliance(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        size.check();
        System.out.print(ThrowAwayStack.with(home, variables, this::measure));
        return 0;
    }

    private String measure(LocalStack stack) {
        System.out.printf("filling the tables with %,d people on %,d sites%n", size.people, size.sites);
        try (PlainPersonnel tables = new PlainPersonnel(stack)) {
            tables.fill(size.people, size.sites);
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
                size.people,
                size.sites,
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
