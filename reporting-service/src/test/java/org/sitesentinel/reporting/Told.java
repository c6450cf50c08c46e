package org.sitesentinel.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;

/** What other services tell in tests. Each test takes a district of its own, so that figures do not mix. */
public final class Told {
    public static final LocalDate DAY = LocalDate.of(2022, 3, 31);

    private Told() {}

    public static SiteRef site(SiteType type, String district) {
        ManagementKind management = type == SiteType.CONSTRUCTION_SITE ? null : ManagementKind.PROPERTY_COMPANY;
        return new SiteRef(UUID.randomUUID().toString(), type, district, management);
    }

    public static SiteState registered(SiteRef site) {
        return new SiteState(site.id(), 1, DAY, Instant.EPOCH, site, "场所", SiteStatus.REGISTERED);
    }

    public static InspectionState inspected(SiteRef site, LocalDate day, int findings) {
        return new InspectionState(UUID.randomUUID().toString(), 1, day, Instant.EPOCH, site, findings);
    }

    public static TallyState tally(SiteRef site, String id, long version, int headcount, int primary, int booster) {
        return new TallyState(
                id,
                version,
                DAY,
                Instant.EPOCH.plusSeconds(version),
                site.id(),
                Population.SITE_PERSONNEL,
                site.district(),
                site,
                Post.CONSTRUCTION_WORKER,
                headcount,
                primary,
                booster,
                0,
                0,
                0,
                0);
    }
}
