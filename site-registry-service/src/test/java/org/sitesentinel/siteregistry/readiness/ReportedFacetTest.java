package org.sitesentinel.siteregistry.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

/** What holds for every facet that people report. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReportedFacetTest {
    private static final String DAY = "2022-03-15";

    /** {@link SiteFixture#step} closes on the last of March. */
    @ParameterizedTest
    @EnumSource
    void ofAClosedSiteIsToldForTheDaysBeforeItsClosingOnly(ReportedFacet facet) {
        Compound site = SiteFixture.compound("1号楼");
        facet.report(site, DAY, 0).then().statusCode(anyOf(is(200), is(201)));
        SiteFixture.step(site, "closure", 1);

        for (String late : new String[] {"2022-03-31", "2022-04-01"}) {
            facet.report(site, late, 1).then().statusCode(409).body("type", endsWith(":site-closed"));
        }
        facet.report(site, "2022-03-30", 1).then().statusCode(anyOf(is(200), is(201)));

        assertThat(facet.events(site))
                .extracting(
                        event -> event.state().version() + " " + event.state().businessDate())
                .containsExactly("1 2022-03-15", "2 2022-03-30");
    }
}
