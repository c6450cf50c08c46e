package org.sitesentinel.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.StackSettings;
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
        System.out.print(ThrowAwayStack.with(StackSettings.of(home, variables), this::measure));
        return 0;
    }

    private String measure(LocalStack stack) {
        System.out.printf("filling the tables with %,d people on %,d sites%n", people, sites);
        try (PlainPersonnel tables = new PlainPersonnel(stack.postgres().jdbcUrl(Service.SCREENING.database()))) {
            tables.fill(people, sites);
        }
        String base = stack.service(Service.SCREENING).baseUrl() + "/api/v1/testing-compliance";
        String token = stack.tokens().token("bureau-admin").sign();
        String day = PlainPersonnel.DAY;
        HttpRequest byDistrict = get(base + "?groupBy=district&asOf=" + day, token);
        HttpRequest bySitesPosts = get(base + "?groupBy=site,post&asOf=" + day, token);
        HttpRequest snapshot = HttpRequest.newBuilder(URI.create(base + "/snapshots"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"day\": \"" + day + "\"}"))
                .build();
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
                seconds(byDistrict),
                seconds(byDistrict),
                seconds(bySitesPosts),
                seconds(snapshot));
    }

    private static HttpRequest get(String uri, String token) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static double seconds(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new LocalFailure("Not measured: " + request.uri().getPath() + " answered " + answer.statusCode());
            }
        } catch (IOException failed) {
            throw new LocalFailure("Not measured: no answer.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Not measured: interrupted.", interrupted);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
