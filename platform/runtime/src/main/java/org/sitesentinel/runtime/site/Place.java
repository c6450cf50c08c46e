package org.sitesentinel.runtime.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;

/**
 * Where something belongs: to a site, or to no site and a district alone. Kept with the row, so that scope needs no
 * join.
 *
 * @param managementKind absent for construction sites
 */
@Embeddable
public record Place(
        @Nullable @Column(name = "site_id") UUID siteId,

        @Nullable @Column(name = "site_type") @Enumerated(EnumType.STRING)
        SiteType siteType,

        @Column(name = "district") String district,

        @Nullable @Column(name = "management_kind") @Enumerated(EnumType.STRING)
        ManagementKind managementKind) {

    public static Place in(String district) {
        return new Place(null, null, district, null);
    }

    /** What an event says of the site; absent when there is none. */
    public @Nullable SiteRef siteOrNone() {
        return siteId == null
                ? null
                : new SiteRef(siteId.toString(), Objects.requireNonNull(siteType), district, managementKind);
    }

    /** What an event says of the site that must be there. */
    public SiteRef site() {
        return Objects.requireNonNull(siteOrNone());
    }
}
