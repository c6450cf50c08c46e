package org.sitesentinel.screening.personstatus;

import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** What laboratories tell of persons in March 2022, and what becomes of their status. */
final class StatusFixture {
    private static final SecureRandom RANDOM = new SecureRandom();

    private StatusFixture() {}

    /** Somebody nobody has named. */
    static String newPerson() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A single sample's result in its first version, reported twelve hours after the sample was taken. */
    static String sample(SiteRef site, String person, String sampledAt, String result) {
        return sample(site, person, UUID.randomUUID().toString(), 1, sampledAt, result);
    }

    static String sample(
            SiteRef site,
            String person,
            String reference,
            int version,
            String sampledAt,
            String result,
            String... more) {
        return """
                {"reference": "%s", "version": %d, "personRef": "%s", "siteId": "%s", "item": "SARS_COV_2_RNA",
                 "sampledAt": "%s", "result": "%s"%s}""".formatted(
                        reference,
                        version,
                        person,
                        site.id(),
                        sampledAt,
                        result,
                        Arrays.stream(more).map(", "::concat).collect(Collectors.joining()))
                .replace("\n", " ");
    }

    /** A sample in a tube of ten. */
    static String pooled(SiteRef site, String person, String sampledAt, String result) {
        return sample(
                site,
                person,
                UUID.randomUUID().toString(),
                1,
                sampledAt,
                result,
                "\"tube\": \"" + UUID.randomUUID() + "\"",
                "\"poolSize\": 10");
    }

    static ValidatableResponse told(String... rows) {
        return Caller.as("district-system")
                .body("[" + String.join(",", rows) + "]")
                .post("/api/v1/test-result-submissions")
                .then()
                .statusCode(201)
                .body("rejected", org.hamcrest.Matchers.equalTo(0));
    }

    /** Judges everybody who is left to be judged, or waits while others do. */
    static void awaitJudged() {
        Arc.container().instance(JudgePersons.class).get().judge();
        TestLog.awaitCount(0, "select count(*) from person_to_judge");
    }

    static String path(String person) {
        return "/api/v1/persons/" + person + "/status";
    }

    static ValidatableResponse status(String person) {
        return Caller.as("privacy-officer").get(path(person)).then();
    }
}
