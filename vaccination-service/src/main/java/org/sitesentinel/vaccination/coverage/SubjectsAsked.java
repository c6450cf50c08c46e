package org.sitesentinel.vaccination.coverage;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.runtime.paging.Filter;

/** Whose coverage is asked for; absent parts narrow nothing. */
public record SubjectsAsked(
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable SiteType siteType,
        @RestQuery @Nullable Post post,
        @RestQuery @Nullable Population population) {
    /** Over series and their last tallies, as {@link Coverage} has them. */
    Filter filter() {
        return new Filter()
                .and("n.site_id = :siteId", "siteId", siteId)
                .and("t.district = :district", "district", district)
                .and("t.site_type = :siteType", "siteType", siteType == null ? null : siteType.name())
                .and("n.post = :post", "post", post == null ? null : post.name())
                .and("t.population = :population", "population", population == null ? null : population.name());
    }
}
