package org.sitesentinel.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SiteEventsTest {
    @Test
    void duplicatesAndLateVersionsChangeNothing() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        publish(site, 3, "third");
        publish(site, 2, "second");
        publish(site, 3, "not the third");
        publish(site, 1, "first");
        TestLog.awaitApplied(SiteState.TOPIC);

        assertThat(TestLog.count("select count(*) from known_site where name = 'third' and version = 3 and id = '"
                        + site.id() + "'"))
                .isEqualTo(1);
        assertThat(TestLog.count("select count(*) from site_version where site_id = '" + site.id() + "'"))
                .isEqualTo(3);
        assertThat(TestLog.count("select count(*) from site_version where name = 'third' and version = 3"
                        + " and site_id = '" + site.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSetAsideAndBlocksNothing() {
        for (String payload : new String[] {"", "not json", "{}", "{\"id\": \"x\", \"version\": 1}"}) {
            TestLog.publish(SiteState.TOPIC.name(), "broken", "some.type", payload.getBytes(StandardCharsets.UTF_8));
        }
        SiteRef noId = new SiteRef("not-a-uuid", SiteType.CONSTRUCTION_SITE, "630104", null);
        publish(noId, 1, "cannot be applied");

        TestSites.known(SiteType.CONSTRUCTION_SITE);
        TestLog.awaitCount(4, "select count(*) from rejected_event where key = 'broken'");
        TestLog.awaitCount(1, "select count(*) from rejected_event where key = 'not-a-uuid'");
    }

    private static void publish(SiteRef site, long version, String name) {
        TestLog.publish(
                SiteState.REGISTERED,
                new SiteState(
                        site.id(),
                        version,
                        LocalDate.of(2022, 1, 1),
                        Instant.now(),
                        site,
                        name,
                        SiteStatus.REGISTERED));
    }
}
