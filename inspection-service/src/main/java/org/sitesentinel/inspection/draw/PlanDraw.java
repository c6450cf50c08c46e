package org.sitesentinel.inspection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.inspection.draw.plan.DrawPlan;
import org.sitesentinel.inspection.draw.plan.Exclusion;
import org.sitesentinel.inspection.inspector.Inspector;
import org.sitesentinel.inspection.inspector.Inspectors;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Plans draws, changes plans, and gives them up: all of it before anything is drawn. */
@ApplicationScoped
@Transactional
class PlanDraw {
    private final Draws draws;
    private final KnownSites sites;
    private final Inspectors inspectors;
    private final AccessScope scope;
    private final Clock clock;

    PlanDraw(Draws draws, KnownSites sites, Inspectors inspectors, AccessScope scope, Clock clock) {
        this.draws = draws;
        this.sites = sites;
        this.inspectors = inspectors;
        this.scope = scope;
        this.clock = clock;
    }

    Draw plan(DrawPlan plan, String by) {
        requireKnown(plan);
        Draw draw = new Draw(plan, by, clock.instant());
        draws.add(draw);
        return draw;
    }

    Draw change(UUID id, ExpectedVersion expected, DrawPlan plan, String by) {
        Draw draw = draws.requireToChange(id, expected, scope);
        requireKnown(plan);
        draw.change(plan, by, clock.instant());
        draws.remember(draw, null);
        return draw;
    }

    Draw withdraw(UUID id, ExpectedVersion expected, DrawWithdrawal input, String by) {
        Draw draw = draws.requireToChange(id, expected, scope);
        draw.withdraw(by, clock.instant());
        draws.remember(draw, input.reason());
        return draw;
    }

    /** A name that is mistyped would leave out nobody, or leave out an inspector in silence. */
    private void requireKnown(DrawPlan plan) {
        scope.requireDistrict(plan.district(), "/district");
        List<Violation> unknown = new ArrayList<>();
        List<UUID> excluded = plan.excluded().stream().map(Exclusion::siteId).toList();
        Set<UUID> known = sites.places(excluded, scope).keySet();
        for (int i = 0; i < excluded.size(); i++) {
            if (!known.contains(excluded.get(i))) {
                unknown.add(Violation.of("/exclusions/" + i + "/siteId", "site"));
            }
        }
        List<String> named = Objects.requireNonNullElse(plan.inspectors(), List.of());
        Set<String> active = inspectors.active(named, scope).stream()
                .map(Inspector::certificate)
                .collect(Collectors.toSet());
        for (int i = 0; i < named.size(); i++) {
            if (!active.contains(named.get(i))) {
                unknown.add(Violation.of("/inspectors/" + i, "inspector"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown).exception();
        }
    }
}
