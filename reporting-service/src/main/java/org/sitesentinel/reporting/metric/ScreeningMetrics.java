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
import java.util.stream.Stream;
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
        return Stream.of(arrivals(), people(), testing()).flatMap(List::stream).toList();
    }

    private static List<Metric> arrivals() {
        return List.of(
                returnees(
                        "returnees.arrived",
                        "返岗人员数",
                        "Returnees arrived",
                        new Text("已申报且未撤回的返岗人员", "arrivals declared and not withdrawn"),
                        s -> true),
                returnees(
                        "returnees.cleared",
                        "可上岗人员数",
                        "Returnees cleared",
                        new Text("其中判定可上岗的人员", "arrivals declared, not withdrawn, and cleared for work"),
                        s -> s.verdict() == Verdict.CLEARED),
                returnees(
                        "returnees.from-risk-areas",
                        "中高风险地区返岗人员数",
                        "Returnees from medium or high risk areas",
                        new Text(
                                "其中回溯期内到过中高风险地区的人员",
                                "arrivals with a stay in a medium or high risk area within the look-back days"),
                        ReturneeState::fromRiskArea),
                Metric.happened("returnees.documents-complete", PERCENT)
                        .named("绿码及核酸阴性证明齐全率", "Returnees with green code and valid certificate")
                        .counting("持绿码和有效核酸阴性证明的返岗人员", "returnees with a green code and a valid negative certificate")
                        .outOf("返岗人员", "returnees arrived")
                        .by(OF_SITE)
                        .ofPeople()
                        .from(Source.of(ReturneeState.TOPIC, s -> ofSite(s.site()))
                                .when(s -> s.withdrawnOn() == null)
                                .numerator(s -> s.documentsComplete() ? 1 : 0)
                                .denominator(s -> 1)),
                Metric.state("arrivals.expected", COUNT)
                        .named("预计返岗人数", "Returnees expected")
                        .counting("预计在尚未结束的各周内返岗的人员", "people expected in weeks that have not ended")
                        .by(OF_SITE)
                        .from(Source.of(ArrivalForecastState.TOPIC, s -> ofSite(s.site()))
                                .whileSiteIsOpen()
                                .numerator(ArrivalForecastState::expected)
                                .until(s -> s.weekStart().plusWeeks(1))));
    }

    private static List<Metric> people() {
        return List.of(
                Metric.state("personnel.on-site", COUNT)
                        .named("在岗人数", "People on site")
                        .counting(
                                "在场所上岗的人员；同时在多处的计入最早到岗的一处",
                                "people who are at a site at the end of the day; in several at once: at the one joined first")
                        .by(OF_PERSONNEL)
                        .ofPeople()
                        .from(Source.of(PersonnelState.TOPIC, (PersonnelState s) -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .when(s -> s.primarySince() != null)
                                .numerator(s -> 1)
                                .until(PersonnelState::left)),
                Metric.state("quarantine.active", COUNT)
                        .named("隔离管控中人数", "People in quarantine")
                        .counting("执行中的隔离管控单", "quarantine orders under way")
                        .by(Set.of(Dimension.SITE_TYPE, DISTRICT, Dimension.MANAGEMENT_KIND, Dimension.KIND))
                        .ofPeople()
                        .from(Source.of(QuarantineState.TOPIC, s -> ofSite(s.site(), s.kind()))
                                .when(s -> s.status() == QuarantineStatus.ACTIVE)
                                .numerator(s -> 1)),
                Metric.happened("vehicles.closed-loop", PERCENT)
                        .named("闭环管理车辆占比", "Vehicles from risk areas handled in a closed loop")
                        .counting(
                                "全程引导、无接触装卸并消毒的风险地区车辆",
                                "vehicles from risk areas that were escorted, unloaded without contact and disinfected")
                        .outOf("来自风险地区的车辆", "vehicles from risk areas")
                        .by(OF_SITE)
                        .from(Source.of(VehicleState.TOPIC, s -> ofSite(s.site()))
                                .when(VehicleState::closedLoop)
                                .numerator(s -> s.escorted() && s.contactFree() && s.disinfected() ? 1 : 0)
                                .denominator(s -> 1)));
    }

    private static List<Metric> testing() {
        return List.of(
                Metric.happened("testing.results", COUNT)
                        .named("检测结果数", "Test results")
                        .counting(
                                "按采样日计的有结果样本，不论结果", "people's samples with a result, whichever, on the day of sampling")
                        .by(OF_SITE)
                        .ofPeople()
                        .from(Source.of(
                                        TestTallyState.TOPIC,
                                        (TestTallyState s) ->
                                                s.site() == null ? Map.of(DISTRICT, s.district()) : ofSite(s.site()))
                                .numerator(s -> s.counts().reported())),
                Metric.state("testing.coverage", PERCENT)
                        .named("重点人群核酸检测覆盖率", "Key staff tested in time")
                        .counting(
                                "最近一次统计中按政策间隔已检测的人员",
                                "people tested within the policy's interval, as last counted for a day")
                        .outOf("应检测人员", "people due")
                        .by(OF_PERSONNEL)
                        .ofPeople()
                        .from(Source.of(TestingComplianceState.TOPIC, s -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .numerator(s -> s.counts().tested())
                                .denominator(s -> s.counts().due())),
                Metric.state("testing.interval", DAYS)
                        .named("重点人群核酸检测间隔", "Days between two tests of key staff")
                        .counting(
                                "现行本地政策规定的检测间隔天数之和",
                                "the testing intervals, in days, of the local policies in force, added up")
                        .outOf("这些政策的数目", "the number of those policies")
                        .by(Set.of(DISTRICT))
                        .from(Source.of(PolicyState.TOPIC, s -> Map.of(DISTRICT, s.division()))
                                .when(s -> s.testingIntervalDays() != null)
                                .numerator(s -> s.testingIntervalDays() == null ? 0 : s.testingIntervalDays())
                                .denominator(s -> 1)
                                .until(s ->
                                        s.validTo() == null ? null : s.validTo().plusDays(1))));
    }

    private static Metric returnees(String id, String zh, String en, Text counted, Predicate<ReturneeState> counts) {
        return Metric.happened(id, COUNT)
                .named(zh, en)
                .counting(counted.zh(), counted.en())
                .by(OF_SITE)
                .ofPeople()
                .from(Source.of(ReturneeState.TOPIC, s -> ofSite(s.site()))
                        .when(counts.and(s -> s.withdrawnOn() == null))
                        .numerator(s -> 1));
    }
}
