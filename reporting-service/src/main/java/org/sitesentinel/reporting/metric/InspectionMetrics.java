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
                Metric.happened("inspections.sites-inspected", COUNT)
                        .named("已检查场所数", "Sites inspected")
                        .counting("至少检查过一次的场所", "sites inspected at least once")
                        .by(OF_SITE)
                        .distinctBy(s -> ((InspectionState) s).site().id())
                        .from(inspections().numerator(s -> 1)),
                Metric.happened("inspections.deficient-sites", COUNT)
                        .named("防控不到位场所数", "Sites found deficient")
                        .counting("至少一次发现防控不到位的场所", "sites found deficient at least once")
                        .by(OF_SITE)
                        .distinctBy(s -> ((InspectionState) s).site().id())
                        .from(inspections().when(s -> s.findings() > 0).numerator(s -> 1)),
                cases(
                        "cases.interviewed",
                        "约谈数",
                        "Cases interviewed",
                        new Text("已约谈的整改案件", "rectification cases with an interview"),
                        s -> s.interviewedOn() != null),
                cases(
                        "cases.ordered",
                        "责令限期整改数",
                        "Orders to rectify served",
                        new Text("已送达责令限期整改通知书的整改案件", "rectification cases with an order served"),
                        s -> s.orderedOn() != null),
                cases(
                        "cases.closed",
                        "整改销号数",
                        "Cases rectified and closed",
                        new Text("复查合格并销号的整改案件", "rectification cases closed by a passed re-inspection"),
                        s -> s.closedOn() != null),
                Metric.happened("activities.held", COUNT)
                        .named("活动场次", "Activities held")
                        .counting("已开展的会议、培训、宣传等活动", "activities held")
                        .by(Set.of(Dimension.KIND, DISTRICT))
                        .from(Source.of(
                                        ActivityState.TOPIC,
                                        s -> Map.of(Dimension.KIND, s.kind().name(), DISTRICT, s.district()))
                                .numerator(s -> 1)));
    }

    private static Metric cases(
            String id, String zh, String en, Text counted, Predicate<RectificationCaseState> counts) {
        return Metric.happened(id, COUNT)
                .named(zh, en)
                .counting(counted.zh(), counted.en())
                .by(OF_SITE)
                .from(Source.of(RectificationCaseState.TOPIC, s -> ofSite(s.site()))
                        .when(counts)
                        .numerator(s -> 1));
    }

    private static Source<InspectionState> inspections() {
        return Source.of(InspectionState.TOPIC, s -> ofSite(s.site()));
    }
}
