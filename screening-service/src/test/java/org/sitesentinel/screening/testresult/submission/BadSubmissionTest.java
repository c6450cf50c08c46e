package org.sitesentinel.screening.testresult.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.testresult.TestResultFixture.NDJSON;
import static org.sitesentinel.screening.testresult.TestResultFixture.SUBMISSIONS;
import static org.sitesentinel.screening.testresult.TestResultFixture.as;
import static org.sitesentinel.screening.testresult.TestResultFixture.completed;
import static org.sitesentinel.screening.testresult.TestResultFixture.gzip;
import static org.sitesentinel.screening.testresult.TestResultFixture.newReference;
import static org.sitesentinel.screening.testresult.TestResultFixture.result;
import static org.sitesentinel.screening.testresult.TestResultFixture.row;
import static org.sitesentinel.screening.testresult.TestResultFixture.rows;
import static org.sitesentinel.screening.testresult.TestResultFixture.send;
import static org.sitesentinel.screening.testresult.TestResultFixture.stored;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BadSubmissionTest {
    private static final String HEADINGS = "样本编号,采样场所,检测项目,检测结果,采样时间,证件类型,证件号码\n";

    private static SiteRef site;

    @TempDir
    Path directory;

    @BeforeAll
    static void aSite() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    private static String line(String reference) {
        return "%s,%s,新冠病毒核酸,阴性,2022-03-30 08:00,居民身份证,%s\n".formatted(reference, site.id(), ReturneeFixture.number());
    }

    @Test
    void quotesThatNeverEndEndTheReadingAndNotWhatCameBefore() {
        String good = newReference();

        Response sent = send("text/csv", utf8(HEADINGS + line(good) + "\"never ends," + line(newReference())));

        sent.then()
                .statusCode(201)
                .body("status", equalTo("FAILED"))
                .body("created", equalTo(1))
                .body("broken.code", equalTo("malformed-csv"));
        stored(good).body("items.size()", equalTo(1));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        send("text/csv", utf8("\uFEFF" + HEADINGS + line(newReference())))
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
    }

    @Test
    void anotherEncodingThanWasSaidIsRefused() {
        byte[] body = (HEADINGS + line(newReference())).getBytes(Charset.forName("GB18030"));

        refused("text/csv;charset=UTF-8", body, "encoding");
        refused(NDJSON, body, "encoding");
        send("text/csv", body).then().statusCode(201).body("created", equalTo(1));
    }

    @Test
    void tenMillionColumnsAreRefused() {
        as("text/csv")
                .body(cells(10_000_000))
                .post(SUBMISSIONS)
                .then()
                .statusCode(400)
                .body("type", endsWith(":unreadable-body"))
                .body("errors.code", contains("malformed-csv"));
    }

    @Test
    void aLineOfTenMillionCellsEndsTheReadingAndNotWhatCameBefore() {
        String good = newReference();

        as("text/csv")
                .body(new SequenceInputStream(new ByteArrayInputStream(utf8(HEADINGS + line(good))), cells(10_000_000)))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .body("status", equalTo("FAILED"))
                .body("created", equalTo(1))
                .body("broken.line", equalTo(3));
        stored(good).body("items.size()", equalTo(1));
    }

    /** One line, written while it is read. */
    private static InputStream cells(int count) {
        byte[] some = utf8("cell,".repeat(10_000));
        return repeated(some, count / 10_000);
    }

    private static InputStream repeated(byte[] part, int times) {
        return new SequenceInputStream(new Enumeration<>() {
            private int left = times;

            @Override
            public boolean hasMoreElements() {
                return left > 0;
            }

            @Override
            public InputStream nextElement() {
                left--;
                return new ByteArrayInputStream(part);
            }
        });
    }

    private static void refused(String type, byte[] body, String code) {
        send(type, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith(":unreadable-body"))
                .body("errors.code", contains(code));
    }

    @Test
    void whatIsNoWholeGzipIsRefused() {
        byte[] whole = gzip(utf8(row(site, newReference(), result("NEGATIVE"))));
        long before = TestLog.count("select count(*) from bulk_receipt");

        for (byte[] body : new byte[][] {Arrays.copyOf(whole, whole.length - 9), Arrays.copyOf(whole, 5), utf8("{}")}) {
            as(NDJSON)
                    .header("Content-Encoding", "gzip")
                    .body(body)
                    .post(SUBMISSIONS)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("gzip"));
        }

        assertThat(TestLog.count("select count(*) from bulk_receipt")).isEqualTo(before);
    }

    @Test
    void aHundredMegabytesThatBreakOffAreRefusedAndNothingIsKept() throws IOException {
        Path packed = directory.resolve("rows.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < 400_000; i++) {
                out.write(utf8(row(site, "broken-off-" + i, result("NEGATIVE")) + "\n"));
            }
        }
        try (FileChannel file = FileChannel.open(packed, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 100);
        }

        as(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toFile())
                .post(SUBMISSIONS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("gzip"));

        assertThat(TestLog.count("select count(*) from test_result where reference like 'broken-off-%'"))
                .isZero();
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        // Members follow one another (RFC 1952), so that ten gigabytes need not be packed to be sent.
        byte[] member = gzip(new byte[16 << 20]);

        as(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(repeated(member, 640))
                .post(SUBMISSIONS)
                .then()
                .statusCode(413)
                .body("type", endsWith(":body-too-large"));
    }

    @Test
    void whatIsNoBundleIsRefused() {
        refused("application/fhir+json", utf8("[]"), "bundle");
        refused("application/fhir+json", utf8("{\"resourceType\": \"Patient\"}"), "bundle");
        refused("application/fhir+json", utf8("{\"resourceType\": \"Bundle\", \"entry\": []}"), "empty-body");
        Response sent = send(
                "application/fhir+json",
                utf8(
                        "{\"entry\": [{\"resource\": {\"resourceType\": \"Patient\", \"id\": \"x\"}}, 7, {\"resource\": [1]}]}"));
        sent.then().statusCode(201).body("rejected", equalTo(3));
    }

    @Test
    void aBodyInWhichEveryRowIsBadGetsEveryRowBack() {
        int rows = 5_000;
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            body.append("{\"reference\": \"bad-").append(i).append("\", \"item\": \"TEA\"}\n");
        }

        Response sent = send(NDJSON, utf8(body.toString()));

        sent.then().statusCode(202);
        completed(sent).body("rejected", equalTo(rows)).body("lines", equalTo(rows));
        String mend = Caller.as("district-system")
                .accept("text/csv")
                .get(SUBMISSIONS + "/" + sent.path("id") + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(mend.lines()).hasSize(rows + 1);
        rows(sent)
                .body(
                        "items[0].errors.pointer",
                        containsInAnyOrder("/documentNumber", "/item", "/sampledAt", "/siteId"));
    }

    @Test
    void aLineWithoutEndIsRefused() {
        byte[] line = new byte[2 << 20];
        Arrays.fill(line, (byte) '[');

        refused(NDJSON, line, "line-too-long");
        send(NDJSON, Arrays.copyOf(line, 5_000)).then().statusCode(201).body("rejected", equalTo(1));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
