package org.sitesentinel.inspection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.plan.DrawPlan;
import org.sitesentinel.inspection.draw.plan.Quota;
import org.sitesentinel.inspection.inspector.Inspector;
import org.sitesentinel.inspection.inspector.Inspectors;
import org.sitesentinel.inspection.risk.KnownFacts;
import org.sitesentinel.inspection.risk.Risk;
import org.sitesentinel.inspection.risk.SiteFacts;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;

/** Looks at the sites and inspectors that a plan speaks of, as they are now. */
@ApplicationScoped
class FreezeInputs {
    private final KnownFacts known;
    private final Inspectors inspectors;

    FreezeInputs(KnownFacts known, Inspectors inspectors) {
        this.known = known;
        this.inspectors = inspectors;
    }

    /** Those of the plan who can be drawn still, or all of its district. */
    List<Inspector> pool(DrawPlan plan) {
        return plan.inspectors() == null ? inspectors.active(plan.district()) : inspectors.active(plan.inspectors());
    }

    /** Every open site that fits a quota, by id; a site fits one at most. */
    List<Candidate> candidates(
            Draw draw, LocalDate day, int lowCoverageBelow, List<Inspector> pool, AccessScope scope) {
        DrawPlan plan = draw.plan();
        Map<UUID, String> excluded = plan.reasonsOfExclusion();
        List<Candidate> candidates = new ArrayList<>();
        for (int quota = 0; quota < plan.quotas().size(); quota++) {
            for (SiteFacts site : known.ofOpenSites(fitting(plan.quotas().get(quota), plan), day, scope)) {
                List<Risk> risks = Risk.of(site, day, lowCoverageBelow);
                candidates.add(candidate(draw, quota, site, risks, excluded, avoiding(site, pool, day)));
            }
        }
        candidates.sort(Comparator.comparing(candidate -> candidate.siteId().toString()));
        return candidates;
    }

    private static Filter fitting(Quota quota, DrawPlan plan) {
        return new Filter()
                .and("k.type = :siteType", "siteType", quota.siteType().name())
                .and("k.district like :within", "within", quota.districtWithin(plan.district()) + "%");
    }

    private static Candidate candidate(
            Draw draw, int quota, SiteFacts site, List<Risk> risks, Map<UUID, String> excluded, List<String> avoids) {
        UUID id = Objects.requireNonNull(site.place().siteId());
        @Nullable String reason = excluded.get(id);
        if (reason != null) {
            return Candidate.excluded(draw.id(), site.place(), id, quota, risks, ExclusionCause.BY_PLAN, reason);
        }
        if (wasInspected(site, draw.plan().notInspectedSince())) {
            return Candidate.excluded(
                    draw.id(), site.place(), id, quota, risks, ExclusionCause.INSPECTED_RECENTLY, null);
        }
        int weight = draw.plan().weightsOrEven().of(risks);
        return Candidate.eligible(draw.id(), site.place(), id, quota, risks, weight, avoids);
    }

    private static boolean wasInspected(SiteFacts site, @Nullable LocalDate since) {
        LocalDate last = site.lastInspectedOn();
        return since != null && last != null && !last.isBefore(since);
    }

    private static List<String> avoiding(SiteFacts site, List<Inspector> pool, LocalDate day) {
        UUID id = Objects.requireNonNull(site.place().siteId());
        return pool.stream()
                .filter(inspector -> inspector.conflicts().stream()
                        .anyMatch(conflict -> conflict.keepsFrom(id, site.operatorId(), day)))
                .map(Inspector::certificate)
                .toList();
    }
}
