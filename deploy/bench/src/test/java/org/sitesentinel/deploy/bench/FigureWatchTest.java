package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.sitesentinel.deploy.bench.StubHttp.Answer;
import org.sitesentinel.deploy.local.LocalFailure;

class FigureWatchTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Test
    void whatShowsTogetherIsSeenAtOneMoment() throws IOException {
        try (StubHttp service = showing(0, 1, 1, 3)) {
            FigureWatch.Seen seen = watch(service).watch(3, LONG_ENOUGH);

            assertThat(seen.moments()).hasSize(3).isSorted();
            assertThat(seen.moments().get(1)).isEqualTo(seen.moments().get(2));
            assertThat(seen.questions().count()).isEqualTo(4);
        }
    }

    @Test
    void theNextWatchStartsWhereTheLastEnded() throws IOException {
        try (StubHttp service = showing(400, 400, 401)) {
            FigureWatch watch = watch(service);
            watch.watch(400, LONG_ENOUGH);

            assertThat(watch.watch(1, LONG_ENOUGH).questions().count()).isEqualTo(2);
        }
    }

    @Test
    void aFigureThatGrowsTooFarIsNotMeasured() throws IOException {
        try (StubHttp service = showing(1, 3)) {
            FigureWatch watch = watch(service);

            assertThatThrownBy(() -> watch.watch(2, LONG_ENOUGH))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessage("Not measured: the figure grew by 3 instead of 2.");
        }
    }

    @Test
    void aFigureThatStaysBehindIsNotMeasured() throws IOException {
        try (StubHttp service = showing(1)) {
            FigureWatch watch = watch(service);

            assertThatThrownBy(() -> watch.watch(2, Duration.ZERO))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessage("Not measured: the figure grew by 1 instead of 2.");
        }
    }

    @Test
    void aRefusedQuestionIsNotMeasured() throws IOException {
        try (StubHttp service = new StubHttp(request -> new Answer(503, ""))) {
            FigureWatch watch = watch(service);

            assertThatThrownBy(() -> watch.watch(1, LONG_ENOUGH))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessage("Not measured: GET /api/v1/metrics/vaccination.headcount was answered 503.");
        }
    }

    private static FigureWatch watch(StubHttp service) {
        return new FigureWatch(new ApiClient(service.address(), "token"), "district=630199");
    }

    private static StubHttp showing(int... figures) throws IOException {
        Iterator<Integer> next = Arrays.stream(figures).iterator();
        return new StubHttp(request -> new Answer(200, "{\"total\": {\"value\": %d}}".formatted(next.next())));
    }
}
