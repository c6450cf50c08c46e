package org.sitesentinel.screening.testresult.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.screening.testresult.TestResultFixture.NDJSON;
import static org.sitesentinel.screening.testresult.TestResultFixture.completed;
import static org.sitesentinel.screening.testresult.TestResultFixture.newReference;
import static org.sitesentinel.screening.testresult.TestResultFixture.pooled;
import static org.sitesentinel.screening.testresult.TestResultFixture.result;
import static org.sitesentinel.screening.testresult.TestResultFixture.row;
import static org.sitesentinel.screening.testresult.TestResultFixture.send;
import static org.sitesentinel.screening.testresult.TestResultFixture.stored;
import static org.sitesentinel.screening.testresult.TestResultFixture.submit;
import static org.sitesentinel.screening.testresult.TestResultFixture.tube;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ParallelSubmissionTest {
    private static final int CLIENTS = 8;
    /** More than a request takes itself, so that background and requests meet. */
    private static final int ROWS = 2_500;

    @Test
    void theSameRowsOfEightClientsAreStoredOnceAndEveryReceiptIsTrue() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String prefix = newReference();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            body.append(row(site, prefix + "-" + i, result("NEGATIVE"))).append('\n');
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);

        List<Response> receipts = Parallel.call(CLIENTS, () -> send(NDJSON, bytes));

        long created = 0;
        long rows = 0;
        for (Response receipt : receipts) {
            var done = completed(receipt)
                    .body("status", Matchers.equalTo("COMPLETED"))
                    .body("lines", Matchers.equalTo(ROWS))
                    .body("rejected", Matchers.equalTo(0))
                    .extract();
            int news = done.path("created");
            int unchanged = done.path("unchanged");
            assertThat(news + unchanged).isEqualTo(ROWS);
            created += news;
            rows += TestLog.count("select count(*) from bulk_row where outcome = 'CREATED' and receipt_id = '"
                    + receipt.path("id") + "'");
        }
        assertThat(created).isEqualTo(ROWS);
        assertThat(rows).isEqualTo(ROWS);
        assertThat(TestLog.count("select count(*) from test_result where reference like '" + prefix + "-%'"))
                .isEqualTo(ROWS);
    }

    @Test
    void tubeAndMembersThatComeAtOnceFindEachOther() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        for (int round = 0; round < 5; round++) {
            String tube = UUID.randomUUID().toString();
            String member = newReference();
            var bodies = new ConcurrentLinkedQueue<>(
                    List.of(row(site, member, pooled(tube)), tube(site, newReference(), tube, result("NEGATIVE"))));

            List<Response> sent = new ArrayList<>(Parallel.call(2, () -> submit(bodies.remove())));

            sent.forEach(one -> one.then().statusCode(201).body("created", Matchers.equalTo(1)));
            stored(member).body("items.result", Matchers.contains("NEGATIVE"));
        }
    }
}
