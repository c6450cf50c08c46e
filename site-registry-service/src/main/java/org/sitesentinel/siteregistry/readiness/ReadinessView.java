package org.sitesentinel.siteregistry.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteType;

/**
 * How ready a site is.
 *
 * @param asOf the day on which it was asked: what is fresh today may be stale tomorrow
 */
public record ReadinessView(
        UUID siteId, String siteName, SiteType siteType, String district, LocalDate asOf, List<FacetView> facets) {}
