package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.siteregistry.SiteRegistryConfig;
import org.sitesentinel.siteregistry.readiness.FacetStatus;
import org.sitesentinel.siteregistry.readiness.FacetView;
import org.sitesentinel.siteregistry.readiness.Readiness;
import org.sitesentinel.siteregistry.site.Site;

/** The conditions of resumption as they stand now: two statements, however many sites. */
@ApplicationScoped
class Conditions {
    private final Readiness readiness;
    private final ScreenedReturnees returnees;
    private final SiteRegistryConfig config;

    Conditions(Readiness readiness, ScreenedReturnees returnees, SiteRegistryConfig config) {
        this.readiness = readiness;
        this.returnees = returnees;
        this.config = config;
    }

    List<ConditionState> of(Site site) {
        return of(List.of(site)).getOrDefault(site.id(), List.of());
    }

    /** Of each site all conditions, in the order of {@link Condition}. */
    Map<UUID, List<ConditionState>> of(Collection<Site> sites) {
        List<UUID> ids = sites.stream().map(Site::id).toList();
        Map<UUID, List<FacetView>> facets = readiness.of(ids);
        Map<UUID, ConditionState> screened = returnees.of(ids);
        Map<UUID, List<ConditionState>> all = new HashMap<>();
        for (Site site : sites) {
            List<ConditionState> conditions = new ArrayList<>();
            for (FacetView facet : facets.getOrDefault(site.id(), List.of())) {
                condition(facet, site.type(), conditions);
            }
            conditions.add(screened.get(site.id()));
            conditions.sort((one, other) -> one.condition().compareTo(other.condition()));
            all.put(site.id(), List.copyOf(conditions));
        }
        return all;
    }

    private void condition(FacetView facet, SiteType type, List<ConditionState> conditions) {
        switch (facet.facet()) {
            case ISOLATION_ROOMS -> conditions.add(ConditionState.of(Condition.ISOLATION_ROOM, facet));
            case SUPPLY_RESERVE -> conditions.add(ConditionState.of(Condition.SUPPLIES, facet));
            case VENUE_CODES -> conditions.add(ConditionState.of(Condition.VENUE_CODES, facet));
            case ACCESS_CONTROL ->
                conditions.add(
                        config.accessNeededBy().contains(type)
                                ? ConditionState.of(Condition.ACCESS, facet)
                                : new ConditionState(
                                        Condition.ACCESS, FacetStatus.MET, facet.asOf(), Map.of("needed", false)));
            case DISINFECTION -> {
                // No condition of resumption: it is done again before people come.
            }
        }
    }
}
