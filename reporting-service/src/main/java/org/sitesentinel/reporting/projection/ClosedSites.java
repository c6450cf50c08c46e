package org.sitesentinel.reporting.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;

/** The days on which sites were closed, as far as it is known. A site that nobody has told of is open. */
final class ClosedSites {
    static final ClosedSites NONE = new ClosedSites(Map.of());

    private final Map<String, List<Span>> closed;

    private ClosedSites(Map<String, List<Span>> closed) {
        this.closed = closed;
    }

    /** From all that is known of some sites, by site, in any order. */
    static ClosedSites of(Map<String, ? extends Collection<? extends EntityState>> sites) {
        Map<String, List<Span>> closed = new HashMap<>();
        sites.forEach((id, versions) -> {
            List<Span> days = new Timeline(versions)
                    .held().stream()
                            .filter(held -> isClosed(held.state()))
                            .map(Timeline.Held::days)
                            .toList();
            if (!days.isEmpty()) {
                closed.put(id, days);
            }
        });
        return new ClosedSites(closed);
    }

    static boolean isClosed(EntityState state) {
        return state instanceof SiteState site && site.status() == SiteStatus.CLOSED;
    }

    /** The days on which a site was closed; none where it is about no site. */
    List<Span> of(@Nullable SiteRef site) {
        return site == null ? List.of() : closed.getOrDefault(site.id(), List.of());
    }
}
