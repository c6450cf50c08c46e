package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimension.DISTRICT;
import static org.sitesentinel.reporting.metric.Dimensions.OF_PERSONNEL;
import static org.sitesentinel.reporting.metric.Dimensions.OF_SITE;
import static org.sitesentinel.reporting.metric.Dimensions.ofPost;
import static org.sitesentinel.reporting.metric.Dimensions.ofSite;
import static org.sitesentinel.reporting.metric.Unit.COUNT;
import static org.sitesentinel.reporting.metric.Unit.DAYS;
import static org.sitesentinel.reporting.metric.Unit.PERCENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.screening.Verdict;

/** What screening-service tells: arrivals, people on site, tests, quarantine, vehicles. */
final class ScreeningMetrics {
    private ScreeningMetrics() {}

    static List<Metric> screening() {
        return List.of(
                returnees("returnees.arrived", "返岗人员数", "Returnees arrived", s -> true),
                returnees("returnees.cleared", "可上岗人员数", "Returnees cleared", s -> s.verdict() == Verdict.CLEARED),
                returnees(
                        "returnees.from-risk-areas",
                        "中高风险地区返岗人员数",
                        "Returnees from medium or high risk areas",
                        ReturneeState::fromRiskArea),
                Metric.of(
                        "returnees.documents-complete",
                        "绿码及核酸阴性证明齐全率",
                        "Returnees with green code and valid certificate",
                        PERCENT,
                        "returnees with a green code and a valid negative certificate ÷ returnees arrived",
                        OF_SITE,
                        Source.of(ReturneeState.TOPIC, s -> ofSite(s.site()))
                                .when(s -> s.withdrawnOn() == null)
                                .numerator(s -> s.documentsComplete() ? 1 : 0)
                                .denominator(s -> 1)),
                Metric.of(
                        "personnel.on-site",
                        "在岗人数",
                        "People on site",
                        COUNT,
                        "people who are at a site at the end of the day; in several at once: at the one joined first",
                        OF_PERSONNEL,
                        Source.of(PersonnelState.TOPIC, (PersonnelState s) -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .when(s -> s.primarySince() != null)
                                .numerator(s -> 1)
                                .until(PersonnelState::left)),
                Metric.of(
                        "quarantine.active",
                        "隔离管控中人数",
                        "People in quarantine",
                        COUNT,
                        "quarantine orders under way",
                        Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.KIND),
                        Source.of(QuarantineState.TOPIC, s -> ofSite(s.site(), s.kind()))
                                .when(s -> s.status() == QuarantineStatus.ACTIVE)
                                .numerator(s -> 1)),
                Metric.of(
                        "vehicles.closed-loop",
                        "闭环管理车辆占比",
                        "Vehicles from risk areas handled in a closed loop",
                        PERCENT,
                        "vehicles from risk areas that were escorted, unloaded without contact and disinfected ÷ "
                                + "vehicles from risk areas",
                        OF_SITE,
                        Source.of(VehicleState.TOPIC, s -> ofSite(s.site()))
                                .when(VehicleState::closedLoop)
                                .numerator(s -> s.escorted() && s.contactFree() && s.disinfected() ? 1 : 0)
                                .denominator(s -> 1)),
                Metric.of(
                        "arrivals.expected",
                        "预计返岗人数",
                        "Returnees expected",
                        COUNT,
                        "people expected in weeks that have not ended",
                        OF_SITE,
                        Source.of(ArrivalForecastState.TOPIC, s -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .numerator(ArrivalForecastState::expected)
                                .until(s -> s.weekStart().plusWeeks(1))),
                Metric.of(
                        "testing.results",
                        "检测结果数",
                        "Test results",
                        COUNT,
                        "people's samples with a result, whichever, on the day of sampling",
                        OF_SITE,
                        Source.of(
                                        TestTallyState.TOPIC,
                                        (TestTallyState s) ->
                                                s.site() == null ? Map.of(DISTRICT, s.district()) : ofSite(s.site()))
                                .numerator(s -> s.counts().reported())),
                Metric.of(
                        "testing.coverage",
                        "重点人群核酸检测覆盖率",
                        "Key staff tested in time",
                        PERCENT,
                        "people tested within the policy's interval ÷ people due, as last counted for a day",
                        OF_PERSONNEL,
                        Source.of(TestingComplianceState.TOPIC, s -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .numerator(s -> s.counts().tested())
                                .denominator(s -> s.counts().due())),
                Metric.of(
                        "testing.interval",
                        "重点人群核酸检测间隔",
                        "Days between two tests of key staff",
                        DAYS,
                        "testing interval in days, averaged over the local policies in force",
                        Set.of(DISTRICT),
                        Source.of(PolicyState.TOPIC, s -> Map.of(DISTRICT, s.division()))
                                .when(s -> s.testingIntervalDays() != null)
                                .numerator(s -> s.testingIntervalDays() == null ? 0 : s.testingIntervalDays())
                                .denominator(s -> 1)
                                .until(s ->
                                        s.validTo() == null ? null : s.validTo().plusDays(1))));
    }

    private static Metric returnees(String id, String zh, String en, Predicate<ReturneeState> counts) {
        return Metric.of(
                id,
                zh,
                en,
                COUNT,
                "arrivals declared and not withdrawn",
                OF_SITE,
                Source.of(ReturneeState.TOPIC, s -> ofSite(s.site()))
                        .when(counts.and(s -> s.withdrawnOn() == null))
                        .numerator(s -> 1));
    }
}
