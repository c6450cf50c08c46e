package org.sitesentinel.vaccination.dose;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.runtime.person.CheckDigit;

/** Doses as senders tell them, and what becomes of them. */
public final class DoseFixture {
    public static final String SUBMISSIONS = "/api/v1/dose-record-submissions";
    public static final String NDJSON = "application/x-ndjson";

    private static final AtomicInteger SERIAL =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000, 5_000));

    private DoseFixture() {}

    public static String newReference() {
        return "d-" + UUID.randomUUID();
    }

    /** A person nobody has heard of. */
    public static String newPerson() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    /** A resident identity number that nobody else in these tests has. */
    static String number() {
        int serial = SERIAL.incrementAndGet();
        String digits = "630104" + (19_600_101 + serial / 1000 * 10_000) + "%03d".formatted(serial % 1000);
        return digits + CheckDigit.of(digits);
    }

    /** A dose of somebody who is known by reference, with more fields where they are given. */
    public static String dose(String reference, String personRef, String product, String day, String... more) {
        return row(reference, product, day, "\"personRef\": \"" + personRef + "\"", String.join(", ", more));
    }

    /** A dose of the holder of a resident identity number. */
    static String ofDocument(String reference, String number, String product, String day, String... more) {
        return row(
                reference,
                product,
                day,
                "\"documentType\": \"RESIDENT_ID\", \"documentNumber\": \"" + number + "\"",
                String.join(", ", more));
    }

    private static String row(String reference, String product, String day, String... more) {
        return Stream.concat(
                        Stream.of(
                                "\"reference\": \"" + reference + "\"",
                                "\"product\": \"" + product + "\"",
                                "\"day\": \"" + day + "\""),
                        Arrays.stream(more).filter(one -> !one.isEmpty()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public static String version(int version) {
        return "\"version\": " + version;
    }

    public static String at(String siteId) {
        return "\"siteId\": \"" + siteId + "\"";
    }

    public static Response submit(String... rows) {
        return send(NDJSON, String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    static Response send(String type, byte[] body) {
        return as(type).body(body).post(SUBMISSIONS);
    }

    /** A district's system, without a charset that nobody declared. */
    static RequestSpecification as(String type) {
        return Caller.as("district-system")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }

    /** Somebody who reads Chinese. */
    public static RequestSpecification inChinese(String role) {
        return RestAssured.given().auth().oauth2(Caller.token(role).sign()).header("Accept-Language", "zh-CN");
    }

    static ValidatableResponse rows(Response submitted) {
        return Caller.as("district-system")
                .get(SUBMISSIONS + "/" + submitted.path("id") + "/rows")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse completed(Response submitted) {
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

    /** How far somebody is by now. */
    public static ValidatableResponse status(String personRef) {
        return Caller.as("bureau-admin")
                .get("/api/v1/persons/" + personRef + "/vaccination-status")
                .then();
    }

    /** How far somebody was on a day. */
    public static ValidatableResponse status(String personRef, String asOf) {
        return Caller.as("bureau-admin")
                .queryParam("asOf", asOf)
                .get("/api/v1/persons/" + personRef + "/vaccination-status")
                .then();
    }
}
