package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sitesentinel.deploy.local.Service;

/**
 * What one kind of load came to, over its rounds.
 *
 * @param workers how many there were at once
 * @param rounds at least one
 */
record Load(int workers, List<Round> rounds) {

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    Load {
        rounds = List.copyOf(rounds);
    }

    /** One round and what it cost. */
    record Round(ClosedLoop.Throughput throughput, ProcessorTime processor, Sessions sessions) {

        /**
         * Runs one.
         *
         * @param service that serves it
         * @param watch a connection to its database that nobody else uses
         */
        static Round of(Service service, List<? extends ClosedLoop.Worker> workers, Duration length, Connection watch)
                throws SQLException {
            long backend = (long) Database.number(watch, "select pg_backend_pid()");
            ProcessorTime before = ProcessorTime.now(service, backend);
            Sessions.Watch sessions = new Sessions.Watch(watch);
            ClosedLoop.Throughput throughput = ClosedLoop.run(workers, length);
            Sessions seen = sessions.end();
            return new Round(throughput, ProcessorTime.now(service, backend).since(before), seen);
        }
    }

    /** What one piece of work took of a processor, in milliseconds. */
    record Cost(double service, double database, double program) {}

    /**
     * How long one piece of work was under way, in milliseconds, and where it was meanwhile.
     *
     * @param elsewhere than in a transaction of the database
     */
    record Stay(double whole, double committing, double working, double open, double elsewhere) {}

    /** Of the rounds' rates; the lower one of the two in the middle. */
    double medianPerSecond() {
        List<Double> sorted = rounds.stream()
                .map(round -> round.throughput().perSecond())
                .sorted()
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    Cost cost() {
        ProcessorTime all = rounds.stream()
                .map(Round::processor)
                .reduce(ProcessorTime::plus)
                .orElseThrow();
        double each = NANOS_PER_MILLI * done();
        return new Cost(all.service() / each, all.database() / each, all.program() / each);
    }

    /** By Little's law: who is always busy with one of so many places spends its time as the places are seen taken. */
    Stay stay() {
        Sessions seen =
                rounds.stream().map(Round::sessions).reduce(Sessions::plus).orElseThrow();
        double whole = workers
                * rounds.stream().mapToLong(round -> round.throughput().nanos()).sum()
                / (NANOS_PER_MILLI * done());
        double each = whole / workers / seen.looks();
        double committing = each * seen.committing();
        double working = each * seen.working();
        double open = each * seen.open();
        return new Stay(whole, committing, working, open, whole - committing - working - open);
    }

    /** What each round came to, in brackets. */
    String rates() {
        return rounds.stream()
                .map(round ->
                        String.format(Locale.ROOT, "%.0f", round.throughput().perSecond()))
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private long done() {
        return rounds.stream().mapToLong(round -> round.throughput().done()).sum();
    }
}
