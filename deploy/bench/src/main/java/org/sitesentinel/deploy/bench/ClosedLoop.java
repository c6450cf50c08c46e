package org.sitesentinel.deploy.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sitesentinel.deploy.local.LocalFailure;

/** Workers of which each does the next piece of work when the last one is done: what goes through at full load. */
final class ClosedLoop {

    private ClosedLoop() {}

    /** Does one piece of work after another, in a thread of its own. */
    interface Worker {
        /** Returns when the piece is done; throws when it failed, and then nothing was measured. */
        void work() throws Exception;
    }

    /** How much was done in how long. */
    record Throughput(long done, long nanos) {
        double perSecond() {
            return done * 1e9 / nanos;
        }
    }

    /** Runs all workers at once for that long; what has been begun by then is finished and counted. */
    static Throughput run(List<? extends Worker> workers, Duration length) {
        long start = System.nanoTime();
        List<CompletableFuture<Long>> running = workers.stream()
                .map(worker -> CompletableFuture.supplyAsync(() -> run(worker, start, length), Background.DAEMON))
                .toList();
        long done = running.stream().mapToLong(Background::join).sum();
        return new Throughput(done, System.nanoTime() - start);
    }

    private static long run(Worker worker, long start, Duration length) {
        long done = 0;
        try {
            while (System.nanoTime() - start < length.toNanos()) {
                worker.work();
                done++;
            }
            return done;
        } catch (Exception failed) {
            throw new LocalFailure("Not measured: " + failed.getMessage(), failed);
        }
    }
}
