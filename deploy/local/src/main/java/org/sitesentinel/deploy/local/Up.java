package org.sitesentinel.deploy.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sitesentinel.deploy.local.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is told to end. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, Kafka and the five services, and waits until all are ready.")
final class Up implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    private final StackSettings settings;
    private volatile boolean interrupted;

    @Option(names = "--demo", description = "Then play the reference scenario and print the briefing.")
    private boolean demo;

    @Option(names = "--detach", description = "Return when all is ready; deploy/down stops it.")
    private boolean detach;

    @Option(names = "--fresh", description = "Delete all data first.")
    private boolean fresh;

    @Option(names = "--in-background", hidden = true, description = "What --detach starts.")
    private boolean inBackground;

    Up(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (RunDirectory.of(settings).isHeld()) {
            System.out.println("Site Sentinel is up already. deploy/down stops it.");
            return fresh ? 1 : 0;
        }
        if (detach) {
            return Background.start(options());
        }
        BrokerLog.appendTo(settings.log("kafka"));
        return run(new LocalStack(settings, System.out::println));
    }

    private int run(LocalStack stack) {
        Thread stop = new Thread(() -> {
            interrupted = true;
            System.out.println("Stopping.");
            stack.stop();
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            start(stack);
            return untilStopped(stack);
        } catch (LocalFailure failure) {
            if (interrupted) {
                // Ctrl-C reaches the services, too: that they end is not news.
                return INTERRUPTED;
            }
            Runtime.getRuntime().removeShutdownHook(stop);
            stack.stop();
            throw failure;
        }
    }

    private void start(LocalStack stack) {
        if (fresh) {
            stack.startFresh();
        } else {
            stack.start();
        }
        if (demo) {
            playScenario(stack);
        }
        announce();
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("up", "--in-background"));
        if (demo) {
            options.add("--demo");
        }
        if (fresh) {
            options.add("--fresh");
        }
        return options;
    }

    private static void playScenario(LocalStack stack) {
        try {
            new Scenario(service -> stack.service(service).baseUrl(), stack.tokens(), System.out).play();
        } catch (IllegalStateException failed) {
            throw new LocalFailure("The reference scenario failed: " + failed.getMessage(), failed);
        }
    }

    private void announce() {
        System.out.println();
        System.out.println("Site Sentinel is up.");
        for (Service service : Service.values()) {
            String url = "http://127.0.0.1:" + settings.port(service);
            System.out.printf("  %-22s %s  API: %s/q/swagger-ui%n", service.module(), url, url);
        }
        System.out.printf("  %-22s %s%n", "logs", settings.log("NAME"));
        System.out.printf(
                "  %-22s http://127.0.0.1:%d/%s%n",
                "dashboard", settings.port(Service.REPORTING), demo ? "#asOf=2022-03-31&period=MONTH" : "");
        System.out.println("Next: deploy/token bureau-admin prints a token to call with.");
        System.out.println(inBackground ? "Stop it with deploy/down." : "Stop it with Ctrl-C or deploy/down.");
    }

    private int untilStopped(LocalStack stack) {
        for (Service service : Service.values()) {
            ServiceProcess process = stack.service(service);
            process.onEnd(() -> tellEnd(process));
        }
        if (inBackground) {
            System.out.println(Background.READY);
        }
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void tellEnd(ServiceProcess process) {
        if (!interrupted) {
            System.out.printf(
                    "%s has ended; the others go on. Its log: %s%n",
                    process.service().module(), process.logFile());
        }
    }
}
