package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimension.DISTRICT;
import static org.sitesentinel.reporting.metric.Dimensions.OF_SITE;
import static org.sitesentinel.reporting.metric.Dimensions.ofSite;
import static org.sitesentinel.reporting.metric.Unit.COUNT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.RectificationCaseState;

/** What inspection-service tells: inspections, rectification cases, activities. */
final class InspectionMetrics {
    private InspectionMetrics() {}

    static List<Metric> inspection() {
        return List.of(
                Metric.of(
                                "inspections.sites-inspected",
                                "已检查场所数",
                                "Sites inspected",
                                COUNT,
                                "sites inspected at least once",
                                OF_SITE,
                                inspections().numerator(s -> 1))
                        .distinctBy(s -> ((InspectionState) s).site().id()),
                Metric.of(
                                "inspections.deficient-sites",
                                "防控不到位场所数",
                                "Sites found deficient",
                                COUNT,
                                "sites found deficient at least once",
                                OF_SITE,
                                inspections().when(s -> s.findings() > 0).numerator(s -> 1))
                        .distinctBy(s -> ((InspectionState) s).site().id()),
                cases("cases.interviewed", "约谈数", "Cases interviewed", s -> s.interviewedOn() != null),
                cases("cases.ordered", "责令限期整改数", "Orders to rectify served", s -> s.orderedOn() != null),
                cases("cases.closed", "整改销号数", "Cases rectified and closed", s -> s.closedOn() != null),
                Metric.of(
                        "activities.held",
                        "活动场次",
                        "Activities held",
                        COUNT,
                        "activities held",
                        Set.of(Dimension.KIND, DISTRICT),
                        Source.of(
                                        ActivityState.TOPIC,
                                        s -> Map.of(Dimension.KIND, s.kind().name(), DISTRICT, s.district()))
                                .numerator(s -> 1)));
    }

    private static Metric cases(String id, String zh, String en, Predicate<RectificationCaseState> counts) {
        return Metric.of(
                id,
                zh,
                en,
                COUNT,
                "rectification cases",
                OF_SITE,
                Source.of(RectificationCaseState.TOPIC, s -> ofSite(s.site()))
                        .when(counts)
                        .numerator(s -> 1));
    }

    private static Source<InspectionState> inspections() {
        return Source.of(InspectionState.TOPIC, s -> ofSite(s.site()));
    }
}
