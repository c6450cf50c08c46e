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
                Metric.of(
                        "returnees.look-back",
                        "返岗人员风险地区回溯天数",
                        "Days for which returnees tell where they were",
                        DAYS,
                        "look-back days, averaged over the local policies in force",
                        Set.of(DISTRICT),
                        Source.of(PolicyState.TOPIC, (PolicyState s) -> Map.of(DISTRICT, s.division()))
                                .numerator(PolicyState::lookBackDays)
                                .denominator(s -> 1)
                                .until(s ->
                                        s.validTo() == null ? null : s.validTo().plusDays(1))),
                Metric.of(
                        "supplies.required-days",
                        "物资储备规定天数",
                        "Days that supplies must last",
                        DAYS,
                        "required days, averaged over the sites that reported a reserve",
                        OF_SITE,
                        Source.of(ReadinessState.TOPIC, (ReadinessState s) -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .when(s -> s.supplyReserve() != null)
                                .numerator(s -> s.supplyReserve() == null
                                        ? 0
                                        : s.supplyReserve().requiredDays())
                                .denominator(s -> 1)),
                Metric.of(
                        "vaccination.reported-in-time",
                        "接种统计按时报送率",
                        "Vaccination tallies reported in time",
                        PERCENT,
                        "tallies of sites and posts that are no older than 7 days ÷ all of them",
                        OF_TALLY,
                        VaccinationMetrics.tallies().denominator(s -> 1),
                        VaccinationMetrics.tallies().numerator(s -> 1).until(s -> s.businessDate()
                                .plusDays(REPORT_EVERY_DAYS + 1))));
    }
}
