package org.sitesentinel.deploy.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs tasks at the same time. */
final class Parallel {

    private Parallel() {}

    /**
     * Returns when all tasks have ended.
     *
     * @throws RuntimeException that of the task that failed first, if any
     */
    static void run(List<Runnable> tasks) {
        BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        threads.forEach(Parallel::join);
        RuntimeException first = failures.poll();
        if (first != null) {
            throw first;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted", e);
        }
    }
}
