package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sitesentinel.deploy.local.LocalFailure;

class ClosedLoopTest {

    @Test
    void allWorkersWorkAtOnceAndEveryPieceIsCounted() {
        CyclicBarrier together = new CyclicBarrier(4);
        AtomicLong done = new AtomicLong();
        ClosedLoop.Worker worker = () -> {
            if (done.incrementAndGet() <= 4) {
                together.await();
            }
        };

        ClosedLoop.Throughput throughput = ClosedLoop.run(Collections.nCopies(4, worker), Duration.ofMillis(20));

        assertThat(throughput.done()).isEqualTo(done.get()).isGreaterThanOrEqualTo(4);
        assertThat(throughput.nanos()).isGreaterThanOrEqualTo(20_000_000);
    }

    @Test
    void whatFailsIsNotMeasured() {
        ClosedLoop.Worker worker = () -> {
            throw new IOException("refused");
        };

        assertThatThrownBy(() -> ClosedLoop.run(List.of(worker), Duration.ofMinutes(1)))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("Not measured: refused");
    }

    @Test
    void aRateIsWhatWasDoneInASecond() {
        assertThat(new ClosedLoop.Throughput(300, 1_500_000_000).perSecond()).isEqualTo(200);
    }
}
