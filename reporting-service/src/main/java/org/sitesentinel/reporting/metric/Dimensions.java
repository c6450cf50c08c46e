package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimension.DISTRICT;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;

/** The dimensions that metrics share, and their values for a site. */
final class Dimensions {
    static final Set<Dimension> OF_SITE = Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND);
    static final Set<Dimension> OF_PERSONNEL =
            Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.POST);
    static final Set<Dimension> OF_TALLY =
            Set.of(Dimension.POPULATION, Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.POST);

    private Dimensions() {}

    static Map<Dimension, String> ofPost(SiteRef site, Post post) {
        Map<Dimension, String> dimensions = ofSite(site);
        dimensions.put(Dimension.POST, post.name());
        return dimensions;
    }

    static Map<Dimension, String> ofSite(SiteRef site, Enum<?> kind) {
        Map<Dimension, String> dimensions = ofSite(site);
        dimensions.put(Dimension.KIND, kind.name());
        return dimensions;
    }

    static Map<Dimension, String> ofSite(SiteRef site) {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        dimensions.put(Dimension.SITE_TYPE, site.type().name());
        dimensions.put(DISTRICT, site.district());
        if (site.managementKind() != null) {
            dimensions.put(Dimension.MANAGEMENT_KIND, site.managementKind().name());
        }
        return dimensions;
    }
}
