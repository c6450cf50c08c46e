package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitesentinel.deploy.bench.Registry.Gate;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long a contact trace takes among many check-ins, against few. */
@Command(
        name = "traces",
        mixinStandardHelpOptions = true,
        description = "Measures contact traces among many check-ins and among few.")
final class Traces implements Callable<Integer> {

    private static final int SITES = 50;
    private static final int WARM_UP = 50;
    /** The look-back of the source document. */
    private static final int LOOK_BACK_DAYS = 14;

    private final Path home;
    private final Map<String, String> variables;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--rows", paramLabel = "N", description = "Check-ins, 100000 to 100000000 (default: 10000000).")
    private long rows = 10_000_000;

    @Option(names = "--few", paramLabel = "N", description = "Check-ins to compare with (default: 100000).")
    private long few = 100_000;

    @Option(names = "--traces", paramLabel = "N", description = "Traces of each, 10 to 100000 (default: 300).")
    private int traces = 300;

    Traces(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (few < 1 || few > rows || rows < 100_000 || rows > 100_000_000 || traces < 10 || traces > 100_000) {
            throw new ParameterException(
                    command.commandLine(),
                    "--rows must be between 100000 and 100000000, --few at most that, --traces between 10 and 100000.");
        }
        TraceResult result = ThrowAwayStack.with(home, variables, this::measure);
        System.out.print(result.table());
        return 0;
    }

    private TraceResult measure(LocalStack stack) {
        Registry registry = new Registry(stack);
        List<Gate> gates = registry.openGates(SITES);
        try (Connection connection = Database.connect(stack, Service.SITE_REGISTRY)) {
            TraceResult.Traced little = measure(registry, connection, gates, History.of(few));
            return new TraceResult(little, measure(registry, connection, gates, History.of(rows)));
        } catch (SQLException away) {
            throw new LocalFailure("Not measured: " + away.getMessage(), away);
        }
    }

    private TraceResult.Traced measure(Registry registry, Connection connection, List<Gate> gates, History history)
            throws SQLException {
        System.out.printf("%d traces among %d check-ins%n", traces, history.checkIns());
        history.fill(connection, gates);
        for (int n = 0; n < WARM_UP; n++) {
            trace(registry, history);
        }
        List<Long> nanos = new ArrayList<>();
        long contacts = 0;
        for (int n = 0; n < traces; n++) {
            long start = System.nanoTime();
            JsonNode trace = trace(registry, history);
            nanos.add(System.nanoTime() - start);
            contacts += trace.get("contacts").size();
        }
        return new TraceResult.Traced(history.checkIns(), contacts / traces, new Latencies(nanos));
    }

    private static JsonNode trace(Registry registry, History history) {
        return registry.post("/api/v1/contact-traces", """
                {"person": {"personRef": "%s"}, "from": "%s", "reason": "bench"}""".formatted(
                        history.anybody(), OffsetDateTime.now(ZoneOffset.UTC).minusDays(LOOK_BACK_DAYS)));
    }
}
