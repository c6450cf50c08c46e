package org.sitesentinel.inspection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;

/** The sites that an input says were reached. */
@ApplicationScoped
class ReachedSites {
    private final KnownSites sites;
    private final AccessScope scope;

    ReachedSites(KnownSites sites, AccessScope scope) {
        this.sites = sites;
        this.scope = scope;
    }

    /** Refuses sites that are not known here, or lie outside the scope; tells of all of them. */
    void requireKnown(ActivityInput input) {
        List<UUID> named = input.named();
        Set<UUID> known = sites.places(named, scope).keySet();
        List<Violation> unknown = IntStream.range(0, named.size())
                .filter(i -> !known.contains(named.get(i)))
                .mapToObj(i -> Violation.of("/siteIds/" + i, "site"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown).exception();
        }
    }
}
