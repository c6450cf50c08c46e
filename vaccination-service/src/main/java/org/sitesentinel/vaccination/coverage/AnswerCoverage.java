package org.sitesentinel.vaccination.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.grouping.GroupingKey;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.vaccination.KnownAt;
import org.sitesentinel.vaccination.coverage.Coverage.Group;

/** Answers what is asked about coverage, within the caller's scope. */
@ApplicationScoped
class AnswerCoverage {
    private static final int MOST_POINTS = 366;
    /** Each counts everybody anew. */
    private static final int MOST_DERIVED = 60;

    private final Coverage coverage;
    private final DerivedCoverage derived;
    private final BelowTarget belowTarget;
    private final AccessScope scope;
    private final Clock clock;

    AnswerCoverage(
            Coverage coverage, DerivedCoverage derived, BelowTarget belowTarget, AccessScope scope, Clock clock) {
        this.coverage = coverage;
        this.derived = derived;
        this.belowTarget = belowTarget;
        this.scope = scope;
        this.clock = clock;
    }

    /** On a day; of sites short of a target, where these are asked for, the furthest first. */
    CoverageView on(CoverageQuestion question, Filter filter) {
        Instant knownAt = knownAt(question.knownAt(), question.basis());
        LocalDate day = day(question.asOf());
        List<Grouping> groupings = question.ranked()
                ? BelowTarget.groupings(question.groupBy())
                : GroupingKey.of(question.groupBy(), Grouping.ALL);
        List<Group> groups =
                of(question.basis(), List.of(day), knownAt, groupings, filter).getOrDefault(day, List.of());
        Sums nothing = question.basis().nothing();
        return question.ranked()
                ? belowTarget.view(day, knownAt, groups, nothing, question.rounding())
                : view(day, knownAt, groups, nothing, !groupings.isEmpty(), question.rounding());
    }

    CoverageSeriesView series(SeriesQuestion question, Filter filter) {
        Instant knownAt = knownAt(question.knownAt(), question.basis());
        List<Grouping> groupings = GroupingKey.of(question.groupBy(), Grouping.COARSE);
        if (question.from().isAfter(question.to())) {
            throw new InvalidRequest(List.of(Violation.of("?to", "before-from"))).exception();
        }
        int most = question.basis() == Basis.DERIVED ? MOST_DERIVED : MOST_POINTS;
        List<LocalDate> days = question.every().points(question.from(), question.to(), most);
        if (days.size() > most) {
            throw new InvalidRequest(List.of(new Violation("?every", "too-many-points", Map.of("most", most))))
                    .exception();
        }
        List<CoverageView> points = new ArrayList<>();
        of(question.basis(), days, knownAt, groupings, filter)
                .forEach((day, groups) -> points.add(view(
                        day, knownAt, groups, question.basis().nothing(), !groupings.isEmpty(), question.rounding())));
        return new CoverageSeriesView(question.every(), points);
    }

    /** What is derived is known as of now only. */
    private static @Nullable Instant knownAt(@Nullable String knownAt, Basis basis) {
        if (basis == Basis.DERIVED && knownAt != null) {
            throw new InvalidRequest(List.of(Violation.of("?knownAt", "derived-now"))).exception();
        }
        return KnownAt.of(knownAt);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    private Map<LocalDate, List<Group>> of(
            Basis basis, List<LocalDate> days, @Nullable Instant knownAt, List<Grouping> groupings, Filter filter) {
        return basis == Basis.DERIVED
                ? derived.on(days, groupings, filter, scope)
                : coverage.on(days, knownAt, groupings, filter, scope);
    }

    WhatIfView whatIf(@Nullable LocalDate asOf, WhatIfView.Arrivals arrivals, Filter filter, Rounding rounding) {
        List<Violation> broken = new ArrayList<>();
        if (arrivals.primaryComplete() > arrivals.arrivals()) {
            broken.add(Violation.of("?primaryComplete", "primary-above-arrivals"));
        }
        if (arrivals.booster() > arrivals.primaryComplete()) {
            broken.add(Violation.of("?booster", "booster-above-primary"));
        }
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken).exception();
        }
        LocalDate day = day(asOf);
        Sums now = total(
                coverage.on(List.of(day), null, List.of(), filter, scope).getOrDefault(day, List.of()), Sums.NOTHING);
        Sums then = now.plus(Sums.people(arrivals.arrivals(), arrivals.primaryComplete(), arrivals.booster()));
        return new WhatIfView(day, arrivals, CoverageFigures.of(now, rounding), CoverageFigures.of(then, rounding));
    }

    private static CoverageView view(
            LocalDate day,
            @Nullable Instant knownAt,
            List<Group> groups,
            Sums nothing,
            boolean grouped,
            Rounding rounding) {
        List<CoverageView.Row> rows = groups.stream()
                .filter(group -> grouped)
                .map(group ->
                        new CoverageView.Row(group.dimensions(), CoverageFigures.of(group.sums(), rounding), null))
                .toList();
        return new CoverageView(day, knownAt, rows, CoverageFigures.of(total(groups, nothing), rounding));
    }

    private static Sums total(List<Group> groups, Sums nothing) {
        return groups.stream().map(Group::sums).reduce(nothing, Sums::plus);
    }
}
