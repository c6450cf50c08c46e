package org.sitesentinel.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StepsTest {
    /** One that waits for another must not be in its way, as it could be in a pool. */
    private static final Executor APART = task -> new Thread(task, "apart").start();

    private final Steps steps = new Steps();
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void areTakenUntilNothingIsLeft() {
        assertThat(steps.repeat(() -> taken.incrementAndGet() < 3)).isTrue();

        assertThat(taken).hasValue(3);
    }

    @Test
    void whatIsInHandIsDoneAndNothingBegunWhenTheReplicaEnds() {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Boolean> job = CompletableFuture.supplyAsync(
                () -> steps.repeat(() -> {
                    inHand.countDown();
                    pass(goOn);
                    return taken.incrementAndGet() > 0;
                }),
                APART);
        pass(inHand);

        CompletableFuture<Void> end = CompletableFuture.runAsync(this::end, APART);
        await().until(steps::areEnding);
        assertThat(end).isNotDone();
        goOn.countDown();
        end.join();

        assertThat(taken).hasValue(1);
        assertThat(job.join()).isFalse();
        assertThat(steps.repeat(() -> taken.incrementAndGet() > 0)).isFalse();
        assertThat(taken).hasValue(1);
    }

    @Test
    void whatHasFailedIsNotWaitedFor() {
        assertThatThrownBy(() -> steps.repeat(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(CompletableFuture.runAsync(this::end, APART)).succeedsWithin(Duration.ofSeconds(5));
    }

    private void end() {
        try {
            steps.end(new ShutdownEvent());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
