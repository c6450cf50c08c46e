package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RowsNameTheirSitesTest {
    @Test
    void eachRowBearsTheNameOfItsOwnSite() {
        register("东");
        register("西");
        TestLog.awaitApplied(SiteState.TOPIC);

        Caller.as("analyst")
                .get("/api/v1/metrics/sites.registered/rows?district=998451")
                .then()
                .statusCode(200)
                .body("items.siteName", containsInAnyOrder("东", "西"));
    }

    private static void register(String name) {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "998451");
        TestLog.publish(
                SiteState.REGISTERED,
                new SiteState(site.id(), 1, Told.DAY, Instant.EPOCH, site, name, SiteStatus.REGISTERED));
    }
}
