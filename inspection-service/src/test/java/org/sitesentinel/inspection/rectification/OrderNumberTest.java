package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;

/** Numbers have neither gap nor twin within agency and year, whoever is refused meanwhile. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OrderNumberTest {
    private static final int ORDERS = 16;

    @Test
    void ordersServedInParallelAreNumberedWithoutGapOrTwin() throws Exception {
        // A year that no other test serves an order in.
        SiteRef site = CaseFixture.site();
        Queue<String> cases = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < ORDERS; i++) {
            cases.add(CaseFixture.open(site));
        }

        // Each case gets its order twice at once: one of the two is refused and must leave no gap.
        Queue<String> twice = new ConcurrentLinkedQueue<>();
        cases.forEach(id -> twice.addAll(List.of(id, id)));
        List<Response> answers =
                Parallel.call(2 * ORDERS, () -> CaseFixture.take(twice.remove(), "order", 1, of2023()));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200).map(OrderNumberTest::number))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ORDERS)
                        .mapToObj(OrderNumberTest::printed)
                        .toList());
        assertThat(cases.stream().map(OrderNumberTest::numberOfOrder))
                .doesNotHaveDuplicates()
                .hasSize(ORDERS);

        String next = CaseFixture.open(site);
        assertThat(number(CaseFixture.take(next, "order", 1, of2023()))).isEqualTo(printed(ORDERS + 1));
    }

    private static String of2023() {
        return CaseFixture.ORDER.replace("2022", "2023");
    }

    private static String printed(int number) {
        return "宁城西住建责改字〔2023〕第" + number + "号";
    }

    private static String number(Response answer) {
        return answer.path("history[1].details.documentNumber");
    }

    private static String numberOfOrder(String id) {
        return Caller.as("analyst")
                .get(CaseFixture.CASES + "/" + id + "/order")
                .then()
                .statusCode(200)
                .extract()
                .path("documentNumber");
    }
}
