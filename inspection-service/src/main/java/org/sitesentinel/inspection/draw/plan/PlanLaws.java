package org.sitesentinel.inspection.draw.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/** What must hold across the fields of a plan, each of which may still be missing. */
final class PlanLaws {
    private final DrawPlan plan;
    private final List<Violation> broken = new ArrayList<>();

    PlanLaws(DrawPlan plan) {
        this.plan = plan;
    }

    List<Violation> broken() {
        if (plan.endsBeforeItBegins()) {
            broken.add(Violation.of("/to", "ends-before-it-begins"));
        }
        if (plan.lastsTooLong()) {
            broken.add(Violation.of("/to", "period-too-long"));
        }
        List<Quota> quotas = Objects.requireNonNullElse(plan.quotas(), List.of());
        for (int i = 0; i < quotas.size(); i++) {
            broken.addAll(quotas.get(i).brokenLaws("/quotas/" + i, plan.district()));
            refuseOverlap(quotas, i);
        }
        refuseTwice(plan.excluded(), Exclusion::siteId, "/exclusions/", "/siteId");
        Weights weights = plan.weights();
        if (weights != null) {
            refuseTwice(weights.named(), Weights.OfRisk::risk, "/weights/risks/", "/risk");
        }
        return broken;
    }

    private void refuseOverlap(List<Quota> quotas, int at) {
        String district = plan.district();
        if (district == null || quotas.get(at).siteType() == null) {
            return;
        }
        for (int earlier = 0; earlier < at; earlier++) {
            if (quotas.get(earlier).overlaps(quotas.get(at), district)) {
                broken.add(Violation.of("/quotas/" + at, "quotas-overlap"));
                return;
            }
        }
    }

    private <T> void refuseTwice(List<T> named, Function<T, @Nullable Object> key, String before, String after) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            Object one = key.apply(named.get(i));
            if (one != null && !seen.add(one)) {
                broken.add(Violation.of(before + i + after, "repeated"));
            }
        }
    }
}
