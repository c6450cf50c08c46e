package org.sitesentinel.vaccination.gap;

import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** Persons on rosters, as screening tells of them, and doses of theirs. */
public final class GapFixture {
    public static final String GAPS = "/api/v1/booster-gaps";
    public static final String FOLLOW_UPS = "/api/v1/booster-follow-ups";

    private GapFixture() {}

    public static RequestSpecification operatorOf(SiteRef site) {
        return Caller.with(Caller.token("site-operator").sites(site.id()));
    }

    /** Somebody new, a construction worker at a site from the beginning of 2021 on. */
    public static String worker(SiteRef site) {
        String person = newPerson();
        onRoster(person, site, Post.CONSTRUCTION_WORKER, LocalDate.of(2021, 1, 1), null);
        return person;
    }

    /** A span that counts from its first day on; waits until it is known. */
    public static String onRoster(String person, SiteRef site, Post post, LocalDate joined, @Nullable LocalDate left) {
        String id = told(person, site, post, joined, left, joined);
        TestLog.awaitCount(1, "select count(*) from roster_span where id = '" + id + "'");
        return id;
    }

    /** A span as it is told, without waiting. */
    static String told(
            String person,
            SiteRef site,
            Post post,
            LocalDate joined,
            @Nullable LocalDate left,
            @Nullable LocalDate countedFrom) {
        String id = UUID.randomUUID().toString();
        TestLog.publish(
                PersonnelState.JOINED,
                new PersonnelState(id, 1, joined, Instant.now(), person, site, post, joined, left, countedFrom));
        return id;
    }

    /** Two doses in May 2021, so that a booster can be given from 2021-11-22 on. */
    public static void complete(String person) {
        submit(
                        dose(newReference(), person, "CORONAVAC", "2021-05-01"),
                        dose(newReference(), person, "CORONAVAC", "2021-05-22"))
                .then()
                .body("created", equalTo(2));
    }

    /** A worker of a site whose booster is due from 2021-11-22 on. */
    public static String due(SiteRef site) {
        String person = worker(site);
        complete(person);
        return person;
    }

    /** A reason from a first to a last day. */
    public static void reason(String person, String reason, String from, String until) {
        Caller.as("bureau-admin")
                .body("{\"personRef\": \"%s\", \"reason\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(person, reason, from, until))
                .post("/api/v1/vaccination-reasons")
                .then()
                .statusCode(201);
    }

    /** An open follow-up; its id. */
    public static String followUp(String person, SiteRef site) {
        return Caller.as("bureau-admin")
                .body("{\"personRef\": \"%s\", \"siteId\": \"%s\"}".formatted(person, site.id()))
                .post(FOLLOW_UPS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The next version of a follow-up. */
    public static void goesOn(String id, int version, String body) {
        Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(FOLLOW_UPS + "/" + id)
                .then()
                .statusCode(200);
    }
}
