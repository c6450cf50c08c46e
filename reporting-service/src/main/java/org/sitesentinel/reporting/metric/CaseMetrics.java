package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimensions.OF_SITE;
import static org.sitesentinel.reporting.metric.Dimensions.ofSite;
import static org.sitesentinel.reporting.metric.Unit.COUNT;
import static org.sitesentinel.reporting.metric.Unit.DAYS;
import static org.sitesentinel.reporting.metric.Unit.PERCENT;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;

/** Metrics of rectification. A withdrawn case counts in none of them from that day on. */
final class CaseMetrics {
    private CaseMetrics() {}

    static List<Metric> cases() {
        return List.of(
                count(
                        "cases.interviewed",
                        new Text("约谈数", "Cases interviewed"),
                        new Text("已约谈的整改案件", "rectification cases with an interview"),
                        s -> s.interviewedOn() != null),
                count(
                        "cases.ordered",
                        new Text("责令限期整改数", "Orders to rectify served"),
                        new Text("已送达责令限期整改通知书的整改案件", "rectification cases with an order served"),
                        s -> s.orderedOn() != null),
                count(
                        "cases.closed",
                        new Text("整改销号数", "Cases rectified and closed"),
                        new Text("复查合格并销号的整改案件", "rectification cases closed by a passed re-inspection"),
                        s -> s.closedOn() != null),
                count(
                        "cases.referred",
                        new Text("移送案件数", "Cases referred"),
                        new Text("已移送有处罚权机关的整改案件", "rectification cases handed to the body with penal power"),
                        s -> s.referredOn() != null),
                count(
                        "cases.repeat",
                        new Text("屡查屡犯案件数", "Cases about items that failed again"),
                        new Text("再次不合格项目的整改案件", "rectification cases about items that failed before"),
                        s -> number(s.repeatItems()) > 0),
                Metric.state("cases.overdue", COUNT)
                        .named("逾期未整改数", "Cases overdue")
                        .counting(
                                "逾期且未再报告的整改案件", "cases whose deadline has passed and whose site has not reported since")
                        .by(OF_SITE)
                        .from(of(CaseMetrics::owesReport)
                                .whileSiteIsOpen()
                                .since(s -> s.deadline() == null
                                        ? null
                                        : s.deadline().plusDays(1))
                                .numerator(s -> 1)),
                Metric.happened("cases.days-to-close", DAYS)
                        .named("平均销号天数", "Days from opening to closing a case")
                        .counting("自立案至销号的自然日", "calendar days from opening to closing")
                        .outOf("已销号案件", "cases closed")
                        .by(OF_SITE)
                        .from(of(s -> s.openedOn() != null && s.closedOn() != null)
                                .numerator(CaseMetrics::days)
                                .denominator(s -> 1)),
                Metric.happened("cases.first-time-fix", PERCENT)
                        .named("一次整改合格率", "Cases closed by their first re-inspection")
                        .counting("首次复查即销号的案件", "cases closed by their first re-inspection")
                        .outOf("已复查案件", "cases inspected again")
                        .by(OF_SITE)
                        .from(of(s -> number(s.reinspections()) > 0)
                                .numerator(s -> s.closedOn() != null && number(s.reinspections()) == 1 ? 1 : 0)
                                .denominator(s -> 1)));
    }

    private static Metric count(String id, Text name, Text counted, Predicate<RectificationCaseState> counts) {
        return Metric.happened(id, COUNT)
                .named(name.zh(), name.en())
                .counting(counted.zh(), counted.en())
                .by(OF_SITE)
                .from(of(counts).numerator(s -> 1));
    }

    private static Source<RectificationCaseState> of(Predicate<RectificationCaseState> counts) {
        return Source.of(RectificationCaseState.TOPIC, (RectificationCaseState s) -> ofSite(s.site()))
                .when(s -> s.status() != CaseStatus.WITHDRAWN)
                .when(counts);
    }

    private static boolean owesReport(RectificationCaseState state) {
        return state.deadline() != null
                && (state.status() == CaseStatus.ORDERED || state.status() == CaseStatus.REFERRED);
    }

    private static long days(RectificationCaseState state) {
        return state.openedOn() == null || state.closedOn() == null
                ? 0
                : ChronoUnit.DAYS.between(state.openedOn(), state.closedOn());
    }

    private static int number(@Nullable Integer told) {
        return told == null ? 0 : told;
    }
}
