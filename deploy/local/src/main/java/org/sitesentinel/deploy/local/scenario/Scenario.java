package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.platform.embedded.Tokens;

/**
 * Plays spring 2022 over REST and checks that reporting gives the source's figures. Playing it again changes nothing.
 */
public final class Scenario {
    private static final int USERS_AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Function<Service, URI> services;
    private final Tokens tokens;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param services where each service listens */
    public Scenario(Function<Service, URI> services, Tokens tokens, PrintStream out) {
        this.services = services;
        this.tokens = tokens;
        this.out = out;
    }

    /**
     * Plays it, waits until every figure is there, and prints the briefing.
     *
     * @throws IllegalStateException naming the figures that are not, or the request that was refused
     */
    public void play() {
        tell();
        List<GoldenFigure> missing = awaitFigures();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("These figures are not the source's: " + missing);
        }
        out.println("Every figure of the source document is there. Its briefing, as of " + GoldenFigure.AS_OF + ":");
        out.println();
        printBriefing();
    }

    /** Only tells the services what happened. */
    public void tell() {
        Plan plan = new Plan();
        Events events = new Events(plan, this::user);
        List<List<Runnable>> acts = events.inOrder();
        Progress progress = new Progress(
                out,
                System.console() != null,
                acts.stream().mapToInt(List::size).sum());
        acts.forEach(act -> atOnce(act, step -> {
            step.run();
            progress.step();
        }));
    }

    private List<GoldenFigure> awaitFigures() {
        Api analyst = user(Service.REPORTING, "analyst");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<GoldenFigure> missing = GoldenFigure.ALL;
        while (!missing.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            missing = missing.stream()
                    .filter(figure ->
                            !figure.isAnsweredBy(analyst.get(figure.question()).get("total")))
                    .toList();
        }
        return missing;
    }

    private void printBriefing() {
        JsonNode briefing = publishBriefing().get("document");
        out.println(briefing.at("/title/zh").textValue());
        for (JsonNode section : briefing.get("sections")) {
            out.println(section.at("/heading/zh").textValue());
            for (JsonNode paragraph : section.get("paragraphs")) {
                out.println("  " + paragraph.at("/text/zh").textValue());
            }
        }
    }

    /** Drafts it, freezes it and publishes it. */
    private JsonNode publishBriefing() {
        Api admin = user(Service.REPORTING, "bureau-admin");
        JsonNode draft = admin.create(
                "/api/v1/briefings", "briefing", Map.of("district", Plan.DISTRICT, "asOf", GoldenFigure.AS_OF));
        String path = "/api/v1/briefings/" + draft.get("id").textValue();
        JsonNode frozen = admin.step(
                path + "/freezing", "briefing-frozen", draft.get("version").longValue(), Map.of());
        return admin.step(
                path + "/publication",
                "briefing-published",
                frozen.get("version").longValue(),
                Map.of());
    }

    private Api user(Service service, String role) {
        String token = tokens.token(role)
                .districts(Plan.DISTRICT)
                .subject("scenario-" + role)
                .sign();
        return new Api(http, services.apply(service), token);
    }

    private static <T> void atOnce(Collection<T> work, Consumer<T> worker) {
        ExecutorService users = Executors.newFixedThreadPool(USERS_AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            work.forEach(one -> running.add(users.submit(() -> worker.accept(one))));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            users.shutdownNow();
        }
    }
}
