package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a question about coverage costs: over years of declared tallies, and counted from everybody's doses. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Measures coverage over a month and years of tallies, and one pass over everybody.")
final class Coverage implements Callable<Integer> {
    private static final int WARM_UP = 5;
    private static final int QUESTIONS = 20;
    private static final String MONTH_FROM = "2022-03-01";
    private static final String YEARS_FROM = "2019-04-01";
    private static final String DAY_BEFORE_THE_MONTH = "2022-02-28";

    private final Path home;
    private final Map<String, String> variables;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PeopleOnSites size;

    Coverage(Path home, Map<String, String> variables) {
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
        ApiClient vaccination = new ApiClient(stack, Service.VACCINATION, "bureau-admin");
        String declared = "/api/v1/coverage?groupBy=siteType&asOf=" + PlainVaccinations.DAY;
        String counted = declared + "&basis=DERIVED";
        String day = "{\"asOf\": \"" + PlainVaccinations.DAY + "\"}";
        try (PlainVaccinations tables = new PlainVaccinations(stack)) {
            System.out.printf("filling the tables with a month of tallies of %,d sites%n", size.sites);
            tables.tallies(MONTH_FROM, PlainVaccinations.DAY, size.sites);
            double month = ask(vaccination, declared, WARM_UP, QUESTIONS);
            System.out.println("and with three years of them");
            tables.tallies(YEARS_FROM, DAY_BEFORE_THE_MONTH, size.sites);
            double years = ask(vaccination, declared, WARM_UP, QUESTIONS);
            System.out.printf("and with %,d people%n", size.people);
            tables.people(size.people, size.sites);
            return String.format(
                    Locale.ROOT,
                    """

                    Coverage of %,d sites, one question after another; median of %d
                    a month of daily tallies     %8.1f ms
                    three years of them          %8.1f ms
                    ratio                        %8.2f

                    Counted of %,d people, one pass each
                    first                        %8.2f s
                    again                        %8.2f s
                    a snapshot, published        %8.2f s
                    """,
                    size.sites,
                    QUESTIONS,
                    month,
                    years,
                    years / month,
                    size.people,
                    ask(vaccination, counted, 0, 1) / 1000,
                    ask(vaccination, counted, 0, 1) / 1000,
                    nanos(() -> vaccination.post("/api/v1/derived-tally-snapshots", day)) / 1e9);
        }
    }

    /** Milliseconds, the median. */
    private static double ask(ApiClient vaccination, String path, int unmeasured, int measured) {
        for (int i = 0; i < unmeasured; i++) {
            vaccination.get(path);
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            nanos.add(nanos(() -> vaccination.get(path)));
        }
        return new Latencies(nanos).percentile(50);
    }

    private static long nanos(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }
}
