package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.inspection.order.NewOrder;
import org.sitesentinel.inspection.order.OrderedCase;
import org.sitesentinel.inspection.order.Orders;
import org.sitesentinel.inspection.order.Party;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

/** Numbers have neither gap nor twin within agency and year, whoever is refused meanwhile. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OrderNumberTest {
    private static final int ORDERS = 24;
    private static final int CLIENTS = 8;

    private final Orders orders;

    OrderNumberTest(Orders orders) {
        this.orders = orders;
    }

    /** A year that no other test serves an order in. */
    private static String of2023(String order) {
        return order.replace("2022", "2023");
    }

    @Test
    void ordersServedByEightClientsAreNumberedWithoutGapOrTwin() throws Exception {
        SiteRef site = CaseFixture.site();
        Queue<String> cases = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < ORDERS; i++) {
            cases.add(CaseFixture.open(site));
        }

        // Each case gets its order twice: one of the two is refused and must leave no gap.
        Queue<String> twice = new ConcurrentLinkedQueue<>();
        cases.forEach(id -> twice.addAll(List.of(id, id)));
        List<Response> answers = new ArrayList<>();
        Parallel.call(CLIENTS, () -> {
                    List<Response> mine = new ArrayList<>();
                    for (String id = twice.poll(); id != null; id = twice.poll()) {
                        mine.add(CaseFixture.take(id, "order", 1, of2023(CaseFixture.ORDER)));
                    }
                    return mine;
                })
                .forEach(answers::addAll);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200).map(OrderNumberTest::number))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ORDERS)
                        .mapToObj(OrderNumberTest::printed)
                        .toList());
        assertThat(cases.stream().map(OrderNumberTest::numberOfOrder))
                .doesNotHaveDuplicates()
                .hasSize(ORDERS);
        assertThat(TestLog.count("select count(distinct docx_sha256) from served_document where case_id in ("
                        + cases.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ")) + ")"))
                .isEqualTo(ORDERS);

        String next = CaseFixture.open(site);
        assertThat(number(CaseFixture.take(next, "order", 1, of2023(CaseFixture.ORDER))))
                .isEqualTo(printed(ORDERS + 1));
    }

    @Test
    void aSecondOrderTakesItsNumberFromTheSameCount() {
        String id = CaseFixture.ordered(CaseFixture.site());

        int first = CaseFixture.take(
                        id, "second-order", 2, CaseFixture.SECOND_ORDER.replace("2022-03-28", "2022-03-20"))
                .statusCode();
        Response second = CaseFixture.take(id, "second-order", 2, CaseFixture.SECOND_ORDER);

        assertThat(first).isEqualTo(400);
        assertThat(counted(second.path("history[2].details.documentNumber")))
                .isEqualTo(counted(second.path("history[1].details.documentNumber")) + 1);
    }

    /** Whatever fails after the number was drawn, the commit included. */
    @Test
    void aNumberThatWasRolledBackIsDrawnAgain() {
        UUID id = UUID.fromString(CaseFixture.open(CaseFixture.site()));

        String first = served(id, true);
        String again = served(id, true);
        String kept = served(id, false);

        assertThat(List.of(first, again, kept)).containsOnly("宁城西住建责改字〔2021〕第1号");
        assertThat(TestLog.count("select last from order_number where year = 2021"))
                .isEqualTo(1);
        assertThat(TestLog.count("select count(*) from served_document where case_id = '" + id + "'"))
                .isEqualTo(1);
    }

    private String served(UUID id, boolean failing) {
        LocalDate day = LocalDate.of(2021, 6, 1);
        OrderedCase of = new OrderedCase(id, 1, UUID.randomUUID(), day, "测试场所", day, day.plusDays(7));
        NewOrder input = new NewOrder(
                day,
                day.plusDays(7),
                null,
                List.of("青A0001234", "青A0005678"),
                new Party("西宁示例物业服务有限公司", null, "项目经理"),
                null,
                "事实",
                null,
                "条款",
                "依据",
                "要求",
                null,
                null,
                null);
        QuarkusTransaction.begin();
        String number = orders.serve(of, input, Instant.EPOCH).documentNumber();
        if (failing) {
            QuarkusTransaction.rollback();
        } else {
            QuarkusTransaction.commit();
        }
        return number;
    }

    private static int counted(String number) {
        return Integer.parseInt(number.replaceAll(".*第|号", ""));
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
