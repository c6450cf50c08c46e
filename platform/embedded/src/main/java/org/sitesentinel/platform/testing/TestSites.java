package org.sitesentinel.platform.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;

/** Sites that a service comes to know as it would in earnest: through the log. */
public final class TestSites {
    private TestSites() {}

    /** Registers a site of district 630104 and waits until the service under test knows it. */
    public static SiteRef known(SiteType type) {
        return known(type, "630104");
    }

    public static SiteRef known(SiteType type, String district) {
        ManagementKind management = type == SiteType.CONSTRUCTION_SITE ? null : ManagementKind.PROPERTY_COMPANY;
        SiteRef site = ref(type, district, management);
        TestLog.publish(
                SiteState.REGISTERED,
                new SiteState(
                        site.id(), 1, LocalDate.of(2022, 1, 1), Instant.now(), site, "测试场所", SiteStatus.REGISTERED));
        TestLog.awaitCount(1, "select count(*) from known_site where id = '" + site.id() + "'");
        return site;
    }

    private static SiteRef ref(SiteType type, String district, @Nullable ManagementKind management) {
        return new SiteRef(UUID.randomUUID().toString(), type, district, management);
    }
}
