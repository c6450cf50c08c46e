package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sitesentinel.siteregistry.policy.ReadinessPolicies;
import org.sitesentinel.siteregistry.readiness.FacetStatus;
import org.sitesentinel.siteregistry.readiness.FacetView;
import org.sitesentinel.siteregistry.readiness.Readiness;
import org.sitesentinel.siteregistry.site.Site;

/** The conditions of resumption as they stand for a day: three statements, however many sites. */
@ApplicationScoped
class Conditions {
    private final Readiness readiness;
    private final ScreenedReturnees returnees;
    private final ReadinessPolicies policies;

    Conditions(Readiness readiness, ScreenedReturnees returnees, ReadinessPolicies policies) {
        this.readiness = readiness;
        this.returnees = returnees;
        this.policies = policies;
    }

    List<ConditionState> of(Site site, LocalDate on) {
        return of(List.of(site), on).getOrDefault(site.id(), List.of());
    }

    /** Of each site all conditions, in the order of {@link Condition}. */
    Map<UUID, List<ConditionState>> of(Collection<Site> sites, LocalDate on) {
        List<UUID> ids = sites.stream().map(Site::id).toList();
        Map<UUID, List<FacetView>> facets = readiness.of(ids, on);
        Set<UUID> needAccess = policies.needingAccessControl(ids, on);
        Map<UUID, ConditionState> screened = returnees.of(ids);
        Map<UUID, List<ConditionState>> all = new HashMap<>();
        for (Site site : sites) {
            List<ConditionState> conditions = new ArrayList<>();
            for (FacetView facet : facets.getOrDefault(site.id(), List.of())) {
                condition(facet, needAccess.contains(site.id()), conditions);
            }
            conditions.add(screened.get(site.id()));
            conditions.sort((one, other) -> one.condition().compareTo(other.condition()));
            all.put(site.id(), List.copyOf(conditions));
        }
        return all;
    }

    private void condition(FacetView facet, boolean accessNeeded, List<ConditionState> conditions) {
        switch (facet.facet()) {
            case ISOLATION_ROOMS -> conditions.add(ConditionState.of(Condition.ISOLATION_ROOM, facet));
            case SUPPLY_RESERVE -> conditions.add(ConditionState.of(Condition.SUPPLIES, facet));
            case VENUE_CODES -> conditions.add(ConditionState.of(Condition.VENUE_CODES, facet));
            case ACCESS_CONTROL ->
                conditions.add(
                        accessNeeded
                                ? ConditionState.of(Condition.ACCESS, facet)
                                : new ConditionState(
                                        Condition.ACCESS, FacetStatus.MET, facet.asOf(), Map.of("needed", false)));
            case DISINFECTION -> {
                // No condition of resumption: it is done again before people come.
            }
        }
    }
}
