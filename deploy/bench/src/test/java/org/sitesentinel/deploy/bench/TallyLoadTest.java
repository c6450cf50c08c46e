package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.sitesentinel.deploy.bench.StubHttp.Answer;
import org.sitesentinel.deploy.local.LocalFailure;

class TallyLoadTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();

    @Test
    void everyTallyIsOfAnotherUnit() throws IOException {
        try (StubHttp service = answering(201)) {
            TallyLoad load = load(service);

            TallyLoad.Answers answers = load.send(new Schedule(1000, 20));
            load.send(new Schedule(1000, 5));

            assertThat(requests).hasSize(25).doesNotHaveDuplicates();
            assertThat(answers.recorded()).hasSize(20);
        }
    }

    @Test
    void aTallyThatIsNotRecordedEndsTheLoad() throws IOException {
        try (StubHttp service = answering(500)) {
            TallyLoad load = load(service);
            Schedule tenSeconds = Schedule.of(100, 10);

            assertThatThrownBy(() -> load.send(tenSeconds))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageStartingWith("Not measured: a tally was not recorded.")
                    .hasMessageContaining("500");
            assertThat(requests).hasSizeLessThan(tenSeconds.count());
        }
    }

    private static TallyLoad load(StubHttp service) {
        return new TallyLoad(new ApiClient(service.address(), "token"), "630199");
    }

    private StubHttp answering(int status) throws IOException {
        return new StubHttp(request -> {
            requests.add(request);
            return new Answer(status, "");
        });
    }
}
