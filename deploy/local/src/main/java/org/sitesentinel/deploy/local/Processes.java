package org.sitesentinel.deploy.local;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes. */
final class Processes {

    private Processes() {}

    /** Asks all of them to end, waits for them, and kills what has not ended by then. */
    static void stop(Collection<ProcessHandle> processes, Duration within) {
        processes.forEach(ProcessHandle::destroy);
        if (!ended(processes, within)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            ended(processes, within);
        }
    }

    private static boolean ended(Collection<ProcessHandle> processes, Duration within) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
