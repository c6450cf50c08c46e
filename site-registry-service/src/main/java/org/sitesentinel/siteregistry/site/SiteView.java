package org.sitesentinel.siteregistry.site;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A site as it is shown.
 *
 * @param buildings number of buildings
 * @param codesPosted number of buildings with a posted venue code
 */
public record SiteView(
        UUID id,
        long version,
        SiteType type,
        String name,
        String district,
        String address,
        @Nullable ManagementKind managementKind,
        SiteStatus status,
        LocalDate registeredOn,
        int buildings,
        int codesPosted)
        implements Versioned {
    static SiteView of(Site site, PostedCodes codes) {
        return new SiteView(
                site.id(),
                site.version(),
                site.type(),
                site.name(),
                site.district(),
                site.address(),
                site.managementKind(),
                site.status(),
                site.registeredOn(),
                codes.buildings(),
                codes.posted());
    }
}
