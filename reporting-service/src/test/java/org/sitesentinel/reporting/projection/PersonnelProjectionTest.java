package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** People on site: the last state of a span tells all of it, and a tombstone takes it away. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PersonnelProjectionTest {
    private static final LocalDate DAY = Told.DAY;

    @Test
    void whoIsOnSiteCountsFromTheFirstDayUntilTheLastWhateverTheOrder() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "997101");
        String first = id();
        span(first, 2, site, Post.DRIVER, DAY, DAY.plusDays(5), DAY);
        span(first, 1, site, Post.DRIVER, DAY, null, DAY);
        span(id(), 1, site, Post.OTHER, DAY.plusDays(2), null, DAY.plusDays(2));
        span(id(), 1, site, Post.OTHER, DAY, null, null);
        applied();

        figure("997101", DAY.minusDays(1)).body("total.value", equalTo(0));
        figure("997101", DAY).body("total.value", equalTo(1));
        figure("997101", DAY.plusDays(2))
                .body("total.value", equalTo(2))
                .body("rows", hasSize(2))
                .body("rows.dimensions.post", hasItem("DRIVER"));
        figure("997101", DAY.plusDays(5)).body("total.value", equalTo(1));
        reconciles();
    }

    @Test
    void aCorrectionToALaterDayLeavesNothingBehind() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "997102");
        String id = id();
        span(id, 1, site, Post.OFFICE_STAFF, DAY, null, DAY);
        span(id, 2, site, Post.OFFICE_STAFF, DAY.plusDays(7), null, DAY.plusDays(7));
        span(id, 1, site, Post.OFFICE_STAFF, DAY, null, DAY);
        applied();

        figure("997102", DAY.plusDays(6)).body("total.value", equalTo(0));
        figure("997102", DAY.plusDays(7)).body("total.value", equalTo(1));
        reconciles();
    }

    @Test
    void aTombstoneTakesThePersonOutOfFactsAndFigures() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "997103");
        String id = id();
        span(id, 1, site, Post.DRIVER, DAY, null, DAY);
        applied();
        figure("997103", DAY).body("total.value", equalTo(1));

        TestLog.forget(PersonnelState.TOPIC, id);
        applied();

        figure("997103", DAY).body("total.value", equalTo(0));
        assertThat(TestLog.count("select count(*) from fact where entity_id = '" + id + "'"))
                .isZero();
        reconciles();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static void span(
            String id,
            long version,
            SiteRef site,
            Post post,
            LocalDate joined,
            @Nullable LocalDate left,
            @Nullable LocalDate primarySince) {
        TestLog.publish(
                PersonnelState.JOINED,
                new PersonnelState(
                        id,
                        version,
                        primarySince == null ? joined : primarySince,
                        Instant.EPOCH.plusSeconds(version),
                        "ref-" + id,
                        site,
                        post,
                        joined,
                        left,
                        primarySince));
    }

    private static void applied() {
        TestLog.awaitApplied(PersonnelState.TOPIC);
    }

    private static ValidatableResponse figure(String district, LocalDate asOf) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/personnel.on-site?groupBy=post&district=" + district + "&asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static void reconciles() {
        Caller.as("analyst")
                .get("/api/v1/projection/reconciliation")
                .then()
                .statusCode(200)
                .body("differences", empty());
    }
}
