package org.sitesentinel.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same call from several clients at once. */
public final class Parallel {
    private Parallel() {}

    /** Runs a call so many times side by side and answers what each gave. */
    public static <T> List<T> call(int times, Callable<T> call) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList())) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
