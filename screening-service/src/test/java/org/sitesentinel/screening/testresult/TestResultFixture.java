package org.sitesentinel.screening.testresult;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** Rows as senders send them, all sampled on 2022-03-30, and what becomes of them. */
public final class TestResultFixture {
    public static final String SUBMISSIONS = "/api/v1/test-result-submissions";
    public static final String NDJSON = "application/x-ndjson";

    private TestResultFixture() {}

    public static String newReference() {
        return "r-" + UUID.randomUUID();
    }

    /** A row of somebody nobody has heard of, with more fields where they are given. */
    public static String row(SiteRef site, String reference, String... more) {
        return of(site, reference, ReturneeFixture.number(), more);
    }

    /** A row of the holder of a resident identity number. */
    public static String of(SiteRef site, String reference, String number, String... more) {
        return row(
                "\"reference\": \"" + reference + "\"",
                "\"siteId\": \"" + site.id() + "\"",
                "\"item\": \"SARS_COV_2_RNA\"",
                "\"sampledAt\": \"2022-03-30T08:00:00+08:00\"",
                "\"documentType\": \"RESIDENT_ID\"",
                "\"documentNumber\": \"" + number + "\"",
                String.join(", ", more));
    }

    /** A row of a pool's tube and nobody. */
    public static String tube(SiteRef site, String reference, String tube, String... more) {
        return row(
                "\"reference\": \"" + reference + "\"",
                "\"siteId\": \"" + site.id() + "\"",
                "\"item\": \"SARS_COV_2_RNA\"",
                "\"sampledAt\": \"2022-03-30T08:00:00+08:00\"",
                "\"tube\": \"" + tube + "\"",
                "\"poolSize\": 10",
                String.join(", ", more));
    }

    private static String row(String... fields) {
        return Arrays.stream(fields).filter(field -> !field.isEmpty()).collect(Collectors.joining(", ", "{", "}"));
    }

    public static String result(String result) {
        return "\"result\": \"" + result + "\", \"reportedAt\": \"2022-03-30T20:00:00+08:00\"";
    }

    public static String version(int version) {
        return "\"version\": " + version;
    }

    public static String pooled(String tube) {
        return "\"tube\": \"" + tube + "\", \"poolSize\": 10";
    }

    public static Response submit(String... rows) {
        return send(NDJSON, String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    public static Response send(String type, byte[] body) {
        return as(type).body(body).post(SUBMISSIONS);
    }

    /** A district's system, without a charset that nobody declared. */
    public static RequestSpecification as(String type) {
        return Caller.as("district-system")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    public static ValidatableResponse rows(Response submitted) {
        return Caller.as("district-system")
                .get(SUBMISSIONS + "/" + submitted.path("id") + "/rows")
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse completed(Response submitted) {
        String receipt = SUBMISSIONS + "/" + submitted.path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !Caller.as("district-system")
                        .get(receipt)
                        .path("status")
                        .equals("PROCESSING"));
        return Caller.as("district-system").get(receipt).then().statusCode(200);
    }

    /** What holds of a row. */
    public static ValidatableResponse stored(String reference) {
        return Caller.as("bureau-admin")
                .queryParam("reference", reference)
                .get("/api/v1/test-results")
                .then()
                .statusCode(200);
    }
}
