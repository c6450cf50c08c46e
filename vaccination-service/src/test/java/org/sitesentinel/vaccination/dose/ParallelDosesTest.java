package org.sitesentinel.vaccination.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.vaccination.dose.DoseFixture.NDJSON;
import static org.sitesentinel.vaccination.dose.DoseFixture.SUBMISSIONS;
import static org.sitesentinel.vaccination.dose.DoseFixture.completed;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.send;
import static org.sitesentinel.vaccination.dose.DoseFixture.status;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ParallelDosesTest {
    private static final int CLIENTS = 4;
    private static final int ROWS = 2_000;

    @Test
    void theSameRowsOfFourClientsAreStoredOnceAndEveryReceiptIsTrue() throws Exception {
        String prefix = newReference();
        String persons = newPerson().substring(0, 18);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            body.append(dose(
                            prefix + "-" + i,
                            persons + "%04d".formatted(i / 2),
                            "CORONAVAC",
                            i % 2 == 0 ? "2021-05-01" : "2021-05-22"))
                    .append('\n');
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);

        List<Response> receipts = Parallel.call(CLIENTS, () -> send(NDJSON, bytes));

        long created = 0;
        for (Response receipt : receipts) {
            var done = completed(receipt)
                    .body("status", equalTo("COMPLETED"))
                    .body("lines", equalTo(ROWS))
                    .body("rejected", equalTo(0))
                    .extract();
            int news = done.path("created");
            int unchanged = done.path("unchanged");
            assertThat(news + unchanged).isEqualTo(ROWS);
            created += news;
        }
        assertThat(created).isEqualTo(ROWS);
        assertThat(TestLog.count("select count(*) from dose_record where reference like '" + prefix + "-%'"))
                .isEqualTo(ROWS);
        assertThat(TestLog.count("select count(*) from person_course where person_ref like '" + persons
                        + "%' and primary_complete_on = '2021-05-22' and reason = 'COURSE_COMPLETE'"))
                .isEqualTo(ROWS / 2);
    }

    /** Senders that tell of the same persons, each in an order of its own, wait for one another and never crosswise. */
    @Test
    void theSamePersonsInAnyOrderHoldNobodyUp() throws Exception {
        String persons = newPerson().substring(0, 18);
        AtomicInteger sender = new AtomicInteger();

        List<Response> receipts = Parallel.call(CLIENTS, () -> {
            int mine = sender.incrementAndGet();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, 500).boxed().toList());
            Collections.shuffle(order, new Random(mine));
            return Caller.with(Caller.token("district-system").subject(persons + mine))
                    .body(order.stream()
                            .map(i -> dose(
                                    newReference(),
                                    persons + "%04d".formatted(i),
                                    "ZF2001",
                                    "2021-0%d-20".formatted(mine + 3)))
                            .collect(Collectors.joining(",", "[", "]")))
                    .post(SUBMISSIONS);
        });

        receipts.forEach(receipt -> receipt.then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(500)));
        assertThat(TestLog.count("select count(*) from person_course where person_ref like '" + persons
                        + "%' and primary_complete_on = '2021-06-20' and reason = 'BOOSTER_TOO_EARLY'"))
                .isEqualTo(500);
    }

    /** Each sender knows one dose; whoever writes last must have seen all of them. */
    @Test
    void dosesOfOnePersonThatComeAtOnceFromSeveralSendersAddUp() throws Exception {
        for (int round = 0; round < 5; round++) {
            String person = newPerson();
            var bodies = new ConcurrentLinkedQueue<>(List.of(
                    dose(newReference(), person, "ZF2001", "2021-05-27"),
                    dose(newReference(), person, "ZF2001", "2021-04-01"),
                    dose(newReference(), person, "ZF2001", "2021-11-27"),
                    dose(newReference(), person, "ZF2001", "2021-04-29")));

            List<Integer> statuses = Parallel.call(CLIENTS, () -> {
                String body = bodies.remove();
                return Caller.with(Caller.token("district-system").subject("sender " + body.hashCode()))
                        .body("[" + body + "]")
                        .post(SUBMISSIONS)
                        .statusCode();
            });

            assertThat(statuses).containsOnly(201);
            assertThat(TestLog.count("select count(*) from person_course where person_ref = '" + person
                            + "' and primary_complete_on = '2021-05-27' and booster_on = '2021-11-27'"))
                    .isEqualTo(1);
            status(person).body("boosterOn", equalTo("2021-11-27")).body("dosesKnown", equalTo(4));
        }
    }
}
