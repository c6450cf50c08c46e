package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimension.DISTRICT;
import static org.sitesentinel.reporting.metric.Dimensions.OF_SITE;
import static org.sitesentinel.reporting.metric.Dimensions.ofSite;
import static org.sitesentinel.reporting.metric.Unit.COUNT;
import static org.sitesentinel.reporting.metric.Unit.PERCENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.ItemResult;
import org.sitesentinel.contracts.site.SiteRef;

/** What inspection-service tells of inspections and activities. */
final class InspectionMetrics {
    private static final Set<Dimension> OF_ITEM =
            Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.ITEM);

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
                Metric.happened("inspections.coverage", PERCENT)
                        .named("检查覆盖率", "Sites inspected, of those registered")
                        .counting("至少检查过一次的登记场所", "registered sites inspected at least once")
                        .outOf("登记场所", "sites registered")
                        .by(OF_SITE)
                        .distinctBy(InspectionMetrics::site)
                        .from(
                                SiteMetrics.everySite().denominator(s -> 1),
                                inspections().whileSiteIsOpen().numerator(s -> 1)),
                Metric.happened("inspections.deficient-items", COUNT)
                        .named("不合格项次", "Items found deficient")
                        .counting("检查表中不合格的项次", "items of checklists found deficient, each time")
                        .by(OF_ITEM)
                        .from(items(result -> result == ItemResult.FAIL, result -> false)),
                Metric.happened("inspections.item-deficiency", PERCENT)
                        .named("项目不合格率", "Items found deficient, of those looked at")
                        .counting("不合格的项次", "items found deficient")
                        .outOf("已检查且适用的项次", "items found deficient or as they must be")
                        .by(OF_ITEM)
                        .from(items(
                                result -> result == ItemResult.FAIL, result -> result != ItemResult.NOT_APPLICABLE)),
                Metric.happened("activities.held", COUNT)
                        .named("活动场次", "Activities held")
                        .counting("已开展的会议、培训、宣传等活动", "activities held")
                        .by(Set.of(Dimension.KIND, DISTRICT))
                        .from(Source.of(
                                        ActivityState.TOPIC,
                                        s -> Map.of(Dimension.KIND, s.kind().name(), DISTRICT, s.district()))
                                .when(ActivityState::held)
                                .numerator(s -> 1)));
    }

    private static Source<InspectionState> inspections() {
        return Source.of(InspectionState.TOPIC, s -> ofSite(s.site()));
    }

    /** Sites registered are below the line, and summed. */
    private static String site(EntityState state) {
        return state instanceof InspectionState inspection ? inspection.site().id() : "";
    }

    private static Source<InspectionState> items(Predicate<ItemResult> numerator, Predicate<ItemResult> denominator) {
        return Source.ofEach(
                InspectionState.TOPIC,
                s -> s.items() == null
                        ? List.of()
                        : s.items().stream()
                                .map(item -> new Source.Part(
                                        ofItem(s.site(), item.code()),
                                        numerator.test(item.result()) ? 1 : 0,
                                        denominator.test(item.result()) ? 1 : 0))
                                .toList());
    }

    private static Map<Dimension, String> ofItem(SiteRef site, String code) {
        Map<Dimension, String> dimensions = ofSite(site);
        dimensions.put(Dimension.ITEM, code);
        return dimensions;
    }
}
