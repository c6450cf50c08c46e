package org.sitesentinel.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final Steps steps = new Steps();
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void areTakenUntilNothingIsLeft() {
        assertThat(steps.repeat(() -> taken.incrementAndGet() < 3)).isTrue();

        assertThat(taken).hasValue(3);
    }

    @Test
    void aJobInHandIsWaitedForAndNothingBegunWhenTheReplicaEnds() throws Exception {
        assertThat(steps.take()).isTrue();
        FutureTask<Void> end = new FutureTask<>(this::end, null);
        new Thread(end, "end").start();
        await().until(steps::areEnding);

        assertThat(end.isDone()).isFalse();
        assertThat(steps.take()).isFalse();
        assertThat(steps.repeat(() -> taken.incrementAndGet() > 0)).isFalse();
        steps.done();
        end.get(5, TimeUnit.SECONDS);

        assertThat(taken).hasValue(0);
    }

    @Test
    void aLongJobLeavesOffAfterTheStepItIsAt() {
        assertThat(steps.repeat(() -> {
                    end();
                    return taken.incrementAndGet() > 0;
                }))
                .isFalse();

        assertThat(taken).hasValue(1);
    }

    private void end() {
        try {
            steps.end(new ShutdownEvent());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
