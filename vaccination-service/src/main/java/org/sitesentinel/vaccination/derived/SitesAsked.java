package org.sitesentinel.vaccination.derived;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;

/**
 * Which sites and posts are asked for; absent parts narrow nothing.
 *
 * @param district the beginning of division codes
 */
public record SitesAsked(
        @RestQuery @Nullable UUID siteId,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable SiteType siteType,
        @RestQuery @Nullable Post post) {
    /** All of them. */
    public static final SitesAsked ALL = new SitesAsked(null, null, null, null);

    /**
     * A condition of a query and its parameters, the caller's scope among it.
     *
     * @param row a table with {@code site_id}, {@code site_type}, {@code district} and {@code post}
     */
    public AccessScope.Clause on(String row, AccessScope scope) {
        Filter filter = new Filter()
                .and(row + ".site_id = :siteId", "siteId", siteId)
                // Not by a pattern: nobody means % by a percent sign.
                .and("starts_with(" + row + ".district, :district)", "district", district)
                .and(row + ".site_type = :siteType", "siteType", siteType == null ? null : siteType.name())
                .and(row + ".post = :post", "post", post == null ? null : post.name());
        AccessScope.Clause visible = scope.on(row + ".district", row + ".site_id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.putAll(visible.parameters());
        return new AccessScope.Clause(visible.text() + filter.conditions(), parameters);
    }
}
