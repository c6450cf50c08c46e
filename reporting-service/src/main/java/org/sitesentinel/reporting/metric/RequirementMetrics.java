package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimension.DISTRICT;
import static org.sitesentinel.reporting.metric.Dimensions.OF_SITE;
import static org.sitesentinel.reporting.metric.Dimensions.OF_TALLY;
import static org.sitesentinel.reporting.metric.Dimensions.ofSite;
import static org.sitesentinel.reporting.metric.Unit.DAYS;
import static org.sitesentinel.reporting.metric.Unit.PERCENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.site.ReadinessState;

/** What is required of sites, and whether they report: what briefings hold the figures against. */
final class RequirementMetrics {
    /** As often as rosters are to be reported: vaccination-service calls a reporter stale after that. */
    private static final int REPORT_EVERY_DAYS = 7;

    private RequirementMetrics() {}

    static List<Metric> requirements() {
        return List.of(
                Metric.state("returnees.look-back", DAYS)
                        .named("返岗人员风险地区回溯天数", "Days for which returnees tell where they were")
                        .counting("现行本地政策规定的回溯天数", "look-back days of the local policies in force")
                        .outOf("现行本地政策数", "local policies in force")
                        .by(Set.of(DISTRICT))
                        .from(Source.of(PolicyState.TOPIC, (PolicyState s) -> Map.of(DISTRICT, s.division()))
                                .numerator(PolicyState::lookBackDays)
                                .denominator(s -> 1)
                                .until(s ->
                                        s.validTo() == null ? null : s.validTo().plusDays(1))),
                Metric.state("supplies.required-days", DAYS)
                        .named("物资储备规定天数", "Days that supplies must last")
                        .counting("已报送储备的场所的规定天数", "required days of the sites that reported a reserve")
                        .outOf("已报送储备的场所", "sites that reported a reserve")
                        .by(OF_SITE)
                        .from(Source.of(ReadinessState.TOPIC, (ReadinessState s) -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .when(s -> s.supplyReserve() != null)
                                .numerator(s -> s.supplyReserve() == null
                                        ? 0
                                        : s.supplyReserve().requiredDays())
                                .denominator(s -> 1)),
                Metric.state("vaccination.reported-in-time", PERCENT)
                        .named("接种统计按时报送率", "Vaccination tallies reported in time")
                        .counting("7天以内的接种统计", "tallies of sites and posts that are no older than 7 days")
                        .outOf("全部接种统计", "tallies of sites and posts")
                        .by(OF_TALLY)
                        .from(
                                VaccinationMetrics.tallies().denominator(s -> 1),
                                VaccinationMetrics.tallies().numerator(s -> 1).until(s -> s.businessDate()
                                        .plusDays(REPORT_EVERY_DAYS + 1))));
    }
}
