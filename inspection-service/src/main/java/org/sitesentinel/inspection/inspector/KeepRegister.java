package org.sitesentinel.inspection.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sitesentinel.inspection.sitecopy.SiteStandings;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Registers inspectors, and says what has become of them. */
@ApplicationScoped
@Transactional
class KeepRegister {
    private final Inspectors inspectors;
    private final KnownSites sites;
    private final SiteStandings standings;
    private final AccessScope scope;
    private final Clock clock;

    KeepRegister(Inspectors inspectors, KnownSites sites, SiteStandings standings, AccessScope scope, Clock clock) {
        this.inspectors = inspectors;
        this.sites = sites;
        this.standings = standings;
        this.scope = scope;
        this.clock = clock;
    }

    Inspector register(NewInspector input, String by) {
        requireKnown(input);
        Inspector inspector = new Inspector(input, by, clock.instant());
        inspectors.add(inspector, scope);
        return inspector;
    }

    Inspector change(UUID id, ExpectedVersion expected, InspectorChange input, String by) {
        Inspector inspector = inspectors.requireToChange(id, scope);
        expected.requireCurrent(inspector.version());
        requireKnown(input);
        inspector.change(input, by, clock.instant());
        inspectors.remember(inspector);
        return inspector;
    }

    /** What is mistyped would keep nobody away from anything. Of operators, those are known whose sites are. */
    private void requireKnown(InspectorInput input) {
        scope.requireDistrict(input.district(), "/district");
        List<Conflict> named = input.named();
        Set<UUID> knownSites = sites.places(
                        named.stream()
                                .map(Conflict::siteId)
                                .filter(Objects::nonNull)
                                .toList(),
                        scope)
                .keySet();
        Set<UUID> knownOperators = standings.knownOperators(named.stream()
                .map(Conflict::operatorId)
                .filter(Objects::nonNull)
                .toList());
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Conflict one = named.get(i);
            if (one.siteId() != null && !knownSites.contains(one.siteId())) {
                unknown.add(Violation.of("/conflicts/" + i + "/siteId", "site"));
            }
            if (one.operatorId() != null && !knownOperators.contains(one.operatorId())) {
                unknown.add(Violation.of("/conflicts/" + i + "/operatorId", "operator"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown).exception();
        }
    }
}
