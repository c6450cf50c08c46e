package org.sitesentinel.siteregistry.siteimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.HEADINGS;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.IMPORTS;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.compound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestDatabase;
import org.sitesentinel.platform.testing.TestLog;

/** What no memory would hold, and what a killed service left behind. The JVM of these tests has one gigabyte. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class LargeImportTest {
    private static final int ROWS = 4000;
    private static final int LONG_ADDRESS = 25_000;

    @Test
    void takesAHundredMegabytesThatNobodySaidTheLengthOf() throws Exception {
        byte[] row = "住宅小区,大,630104,%s,物业公司,1号楼,2022-03-01\n"
                .formatted("x".repeat(LONG_ADDRESS))
                .getBytes(StandardCharsets.UTF_8);
        String name = ImportFixture.newName();
        Stream<InputStream> parts = Stream.of(
                        Stream.of((InputStream) new ByteArrayInputStream(HEADINGS.getBytes(StandardCharsets.UTF_8))),
                        IntStream.range(0, ROWS).mapToObj(i -> (InputStream) new ByteArrayInputStream(row)),
                        Stream.of((InputStream)
                                new ByteArrayInputStream(compound(name).getBytes(StandardCharsets.UTF_8))))
                .flatMap(part -> part);
        InputStream file = new SequenceInputStream(Collections.enumeration(parts.toList()));

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + IMPORTS))
                                .header(
                                        "Authorization",
                                        "Bearer " + Caller.token("bureau-admin").sign())
                                .header("Content-Type", "text/csv")
                                .header("Prefer", "respond-async")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode receipt = new ObjectMapper().readTree(answer.body());
        finished(receipt.get("id").textValue());
        Caller.as("bureau-admin")
                .get(IMPORTS + "/" + receipt.get("id").textValue())
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("lines", equalTo(ROWS + 1))
                .body("rejected", equalTo(ROWS))
                .body("created", equalTo(1));
        // Back to what a test database should weigh.
        TestDatabase.execute(
                "delete from bulk_receipt where id = '" + receipt.get("id").textValue() + "'");
    }

    @Test
    void aBodyOfOtherDoorsIsSmallWhetherItSaysSoOrNot() throws Exception {
        String body = "{" + " ".repeat(2 << 20) + "}";
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/sites"))
                .header(
                        "Authorization",
                        "Bearer " + Caller.token("bureau-admin").sign())
                .header("Content-Type", "application/json");

        HttpResponse<String> unsaid = HttpClient.newHttpClient()
                .send(
                        request.POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(unsaid.statusCode()).isEqualTo(413);
        assertThat(unsaid.body()).contains(":body-too-large");
        Caller.as("bureau-admin").body(body).post("/api/v1/sites").then().statusCode(413);
    }

    @Test
    void goesOnWhereAKilledServiceStopped() throws Exception {
        String name = ImportFixture.newName();
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 0; i < 30; i++) {
            file.append(compound(name + i));
        }
        ImportFixture.csv(file.toString()).then().statusCode(201).body("created", equalTo(30));
        int events = TestLog.size(SiteState.TOPIC);

        String id = leftAfter(20, file.toString());
        TestDatabase.execute(
                "update bulk_receipt set claimed_until = now() - interval '1 second' where id = '" + id + "'");
        finished(id);

        Caller.as("bureau-admin")
                .get(IMPORTS + "/" + id)
                .then()
                .body("lines", equalTo(30))
                .body("unchanged", equalTo(10))
                .body("created", equalTo(0));
        Caller.as("bureau-admin")
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .body(
                        "items.line",
                        equalTo(IntStream.rangeClosed(22, 31).boxed().toList()));
        assertThat(TestLog.size(SiteState.TOPIC)).isEqualTo(events);
    }

    /** As a transaction does that inserts a row that refers to the receipt, and has not ended. */
    @Test
    void whoOnlyRefersToASubmissionDoesNotHoldItUp() throws Exception {
        String id = leftAfter(0, HEADINGS + compound(ImportFixture.newName()));
        try (Connection other = TestDatabase.open();
                Statement reference = other.createStatement()) {
            other.setAutoCommit(false);
            reference.execute("select 1 from bulk_receipt where id = '" + id + "' for key share");

            TestDatabase.execute(
                    "update bulk_receipt set claimed_until = now() - interval '1 second' where id = '" + id + "'");
            finished(id);

            other.rollback();
        }
        Caller.as("bureau-admin").get(IMPORTS + "/" + id).then().body("created", equalTo(1));
    }

    /** A submission as its killed worker leaves it: so many rows committed, its claim not yet run out. */
    private static String leftAfter(int lines, String file) throws Exception {
        String key = "killed-" + UUID.randomUUID();
        TestDatabase.execute("""
                create or replace function leave_unfinished() returns trigger language plpgsql as $$
                begin
                    new.lines := %d;
                    new.claimed_until := now() + interval '1 hour';
                    return new;
                end $$;
                create or replace trigger leave_unfinished before insert on bulk_receipt for each row
                    when (new.idempotency_key = '%s') execute function leave_unfinished()""".formatted(lines, key));
        return ImportFixture.as(Caller.as("bureau-admin"), "text/csv")
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", key)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void finished(String id) {
        TestLog.awaitCount(1, "select count(*) from bulk_receipt where status <> 'PROCESSING' and id = '" + id + "'");
    }
}
