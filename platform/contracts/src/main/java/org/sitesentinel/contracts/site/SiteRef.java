package org.sitesentinel.contracts.site;

import org.jspecify.annotations.Nullable;

/**
 * What an event says about the site it belongs to, so that a reader needs no other event to count it.
 *
 * @param district division code of the site, 6 to 12 digits
 * @param managementKind absent for construction sites
 */
public record SiteRef(
        String id, SiteType type, String district, @Nullable ManagementKind managementKind) {}
