package org.sitesentinel.reporting.metric;

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

    static List<Metric> all() {
        return List.of(
                count("cases.interviewed", "约谈数", "Cases interviewed", s -> s.interviewedOn() != null),
                count("cases.ordered", "责令限期整改数", "Orders to rectify served", s -> s.orderedOn() != null),
                count("cases.closed", "整改销号数", "Cases rectified and closed", s -> s.closedOn() != null),
                count("cases.referred", "移送案件数", "Cases referred", s -> s.referredOn() != null),
                count(
                        "cases.repeat",
                        "屡查屡犯案件数",
                        "Cases about items that failed again",
                        s -> number(s.repeatItems()) > 0),
                Metric.of(
                        "cases.overdue",
                        "逾期未整改数",
                        "Cases overdue",
                        COUNT,
                        "cases whose deadline has passed and whose site has not reported since",
                        Metrics.OF_SITE,
                        cases(CaseMetrics::owesReport)
                                .whileSiteIsOpen()
                                .since(s -> s.deadline() == null
                                        ? null
                                        : s.deadline().plusDays(1))
                                .numerator(s -> 1)),
                Metric.of(
                        "cases.days-to-close",
                        "平均销号天数",
                        "Days from opening to closing a case",
                        DAYS,
                        "calendar days from opening to closing, averaged over the cases closed",
                        Metrics.OF_SITE,
                        cases(s -> s.openedOn() != null && s.closedOn() != null)
                                .numerator(CaseMetrics::days)
                                .denominator(s -> 1)),
                Metric.of(
                        "cases.first-time-fix",
                        "一次整改合格率",
                        "Cases closed by their first re-inspection",
                        PERCENT,
                        "cases closed by their first re-inspection ÷ cases inspected again",
                        Metrics.OF_SITE,
                        cases(s -> number(s.reinspections()) > 0)
                                .numerator(s -> s.closedOn() != null && number(s.reinspections()) == 1 ? 1 : 0)
                                .denominator(s -> 1)));
    }

    private static Metric count(String id, String zh, String en, Predicate<RectificationCaseState> counts) {
        return Metric.of(
                id,
                zh,
                en,
                COUNT,
                "rectification cases",
                Metrics.OF_SITE,
                cases(counts).numerator(s -> 1));
    }

    private static Source<RectificationCaseState> cases(Predicate<RectificationCaseState> counts) {
        return Source.of(RectificationCaseState.TOPIC, (RectificationCaseState s) -> Metrics.ofSite(s.site()))
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
