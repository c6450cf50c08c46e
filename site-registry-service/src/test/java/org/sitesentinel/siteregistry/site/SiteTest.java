package org.sitesentinel.siteregistry.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;

class SiteTest {
    @Test
    void publishesItsFirstVersionUnderTheDayOfRegistration() {
        Site site = SiteFixture.unstored();
        String id = site.id().toString();

        assertThat(site.state())
                .isEqualTo(new SiteState(
                        id,
                        1,
                        SiteFixture.REGISTERED_ON,
                        Instant.EPOCH,
                        new SiteRef(id, SiteType.OFFICE_BUILDING, "630104", ManagementKind.SELF_MANAGED),
                        "万达写字楼",
                        SiteStatus.REGISTERED));
    }

    @Test
    void aBuildingSaysWhichSiteItIsPartOf() {
        Building building = SiteFixture.unstoredBuilding();

        assertThat(building.state())
                .isEqualTo(new BuildingState(
                        building.id().toString(),
                        1,
                        SiteFixture.REGISTERED_ON,
                        Instant.EPOCH,
                        building.site().ref(),
                        "A 座"));
        assertThat(building.id()).isNotEqualTo(building.site().id());
    }

    @Test
    void laterIdsSortAfterEarlierOnes() {
        assertThat(SiteFixture.unstored().id().toString())
                .isLessThan(SiteFixture.unstored().id().toString());
    }
}
