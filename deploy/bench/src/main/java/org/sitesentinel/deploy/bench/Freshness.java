package org.sitesentinel.deploy.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.sitesentinel.deploy.local.LocalFailure;
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
    /** Of events: until the code that they meet at full rate is compiled. */
    private static final int WARM_UP_SECONDS = 60;
    /** After the last moment of a schedule; then it counts as not measured. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--rate", paramLabel = "N", description = "Tallies a second, 1 to 2000 (default: 20).")
    private int rate = 20;

    @Option(
            names = "--events",
            description =
                    "Tells reporting-service of tallies by events alone, beside plain records that are committed.")
    private boolean events;

    @Option(names = "--seconds", paramLabel = "N", description = "How long, 1 to 600 (default: 30).")
    private int seconds = 30;

    Freshness(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (rate < 1 || rate > 2000 || seconds < 1 || seconds > 600) {
            throw new ParameterException(
                    command.commandLine(), "--rate must be between 1 and 2000, and --seconds between 1 and 600.");
        }
        Schedule schedule = Schedule.of(rate, seconds);
        FreshnessResult result = events
                ? ThrowAwayStack.with(
                        home, variables, new Service[] {Service.REPORTING}, stack -> measureEvents(stack, schedule))
                : ThrowAwayStack.with(home, variables, stack -> measure(stack, schedule));
        System.out.print(result.table(schedule));
        return 0;
    }

    /** The two one after the other: neither takes the other's processor time. */
    private static FreshnessResult measure(LocalStack stack, Schedule schedule) {
        Latencies plain = measurePlain(stack, WARM_UP, schedule, values -> {});
        TallyLoad load = new TallyLoad(new ApiClient(stack, Service.VACCINATION, "bureau-admin"), DISTRICT);
        TallyResult tallies = measureTallies(stack, WARM_UP, schedule, "district=" + DISTRICT, load::send);
        return new FreshnessResult("201 -> figure in the metric", tallies, "plain produce -> consume", plain);
    }

    private static FreshnessResult measureEvents(LocalStack stack, Schedule schedule) {
        String broker = stack.broker().bootstrapServers();
        // Each of another site, and one person more.
        try (Connection database = Database.connect(stack, Service.REPORTING);
                PlainTable table = new PlainTable(stack);
                TallyEvents events = new TallyEvents(broker, Integer.MAX_VALUE, 1)) {
            Database.leaveLogFiles(database);
            Schedule warmUp = Schedule.of(schedule.perSecond(), WARM_UP_SECONDS);
            Latencies plain = measurePlain(stack, warmUp, schedule, table);
            TallyResult tallies = measureTallies(stack, warmUp, schedule, "", all -> tell(events, all));
            return new FreshnessResult("event -> figure in the metric", tallies, "plain record -> committed", plain);
        } catch (SQLException away) {
            throw new LocalFailure("Not measured: " + away.getMessage(), away);
        }
    }

    /** From when each should be handed to the producer; that is when it is said. */
    private static TallyLoad.Answers tell(TallyEvents events, Schedule schedule) {
        List<Long> due = new ArrayList<>();
        List<Long> sent = new ArrayList<>();
        schedule.run(Schedule.Ticker.SYSTEM, (n, moment) -> {
            due.add(moment);
            sent.add(System.nanoTime());
            events.tell();
        });
        return new TallyLoad.Answers(due, sent, sent);
    }

    private static Latencies measurePlain(LocalStack stack, Schedule warmUp, Schedule schedule, PlainKafka.Sink sink) {
        try (PlainKafka kafka = new PlainKafka(stack.broker().bootstrapServers(), sink)) {
            announce("plain Kafka", warmUp, schedule);
            kafka.measure(warmUp, atMost(warmUp));
            return kafka.measure(schedule, atMost(schedule));
        }
    }

    private static TallyResult measureTallies(
            LocalStack stack,
            Schedule warmUp,
            Schedule schedule,
            String filter,
            Function<Schedule, TallyLoad.Answers> load) {
        FigureWatch watch = new FigureWatch(new ApiClient(stack, Service.REPORTING, "bureau-admin"), filter);
        announce("tallies", warmUp, schedule);
        run(load, watch, warmUp);
        return run(load, watch, schedule);
    }

    private static TallyResult run(Function<Schedule, TallyLoad.Answers> load, FigureWatch watch, Schedule schedule) {
        CompletableFuture<FigureWatch.Seen> watching =
                CompletableFuture.supplyAsync(() -> watch.watch(schedule.count(), atMost(schedule)), Background.DAEMON);
        TallyLoad.Answers answers = load.apply(schedule);
        return TallyResult.of(answers, Background.join(watching));
    }

    private static void announce(String what, Schedule warmUp, Schedule schedule) {
        System.out.printf(
                "%s: %d s after %d s of warm-up%n",
                what, schedule.length().toSeconds(), warmUp.length().toSeconds());
    }

    private static Duration atMost(Schedule schedule) {
        return schedule.length().plus(PATIENCE);
    }
}
