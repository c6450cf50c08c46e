package org.sitesentinel.deploy.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** What is watched from a thread of its own while load is sent. */
final class Background {

    /** A new thread each time, which does not keep the JVM from ending. */
    static final Executor DAEMON = task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        thread.start();
    };

    private Background() {}

    /** The result, or the failure as it was thrown. */
    static <T> T join(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
