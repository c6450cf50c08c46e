package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How soon a tally that was recorded shows in the metric, against plain Kafka at the same rate. */
@Command(
        name = "freshness",
        mixinStandardHelpOptions = true,
        description = "Measures the time from a recorded tally to its figure in the metric.")
final class Freshness implements Callable<Integer> {

    /** A division code that nobody else uses: the figure is the number of tallies. */
    private static final String DISTRICT = "630199";

    private static final Schedule WARM_UP = Schedule.of(50, 8);
    /** After the last moment of a schedule; then it counts as not measured. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--rate", paramLabel = "N", description = "Tallies a second, 1 to 500 (default: 20).")
    private int rate = 20;

    @Option(names = "--seconds", paramLabel = "N", description = "How long, 1 to 600 (default: 30).")
    private int seconds = 30;

    Freshness(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (rate < 1 || rate > 500 || seconds < 1 || seconds > 600) {
            throw new ParameterException(
                    command.commandLine(), "--rate must be between 1 and 500, and --seconds between 1 and 600.");
        }
        Schedule schedule = Schedule.of(rate, seconds);
        FreshnessResult result = ThrowAwayStack.with(home, variables, stack -> measure(stack, schedule));
        System.out.print(result.table(schedule));
        return 0;
    }

    /** The two one after the other: neither takes the other's processor time. */
    private static FreshnessResult measure(LocalStack stack, Schedule schedule) {
        Latencies plain = measurePlain(stack, schedule);
        return new FreshnessResult(measureTallies(stack, schedule), plain);
    }

    private static Latencies measurePlain(LocalStack stack, Schedule schedule) {
        try (PlainKafka kafka = new PlainKafka(stack.broker().bootstrapServers())) {
            announce("plain Kafka", schedule);
            kafka.measure(WARM_UP, atMost(WARM_UP));
            return kafka.measure(schedule, atMost(schedule));
        }
    }

    private static TallyResult measureTallies(LocalStack stack, Schedule schedule) {
        TallyLoad load = new TallyLoad(new ApiClient(stack, Service.VACCINATION, "bureau-admin"), DISTRICT);
        FigureWatch watch = new FigureWatch(new ApiClient(stack, Service.REPORTING, "bureau-admin"), DISTRICT);
        announce("tallies", schedule);
        run(load, watch, WARM_UP);
        return run(load, watch, schedule);
    }

    private static TallyResult run(TallyLoad load, FigureWatch watch, Schedule schedule) {
        CompletableFuture<FigureWatch.Seen> watching =
                CompletableFuture.supplyAsync(() -> watch.watch(schedule.count(), atMost(schedule)), Background.DAEMON);
        TallyLoad.Answers answers = load.send(schedule);
        return TallyResult.of(answers, Background.join(watching));
    }

    private static void announce(String what, Schedule schedule) {
        System.out.printf(
                "%s: %d s after %d s of warm-up%n",
                what, schedule.length().toSeconds(), WARM_UP.length().toSeconds());
    }

    private static Duration atMost(Schedule schedule) {
        return schedule.length().plus(PATIENCE);
    }
}
