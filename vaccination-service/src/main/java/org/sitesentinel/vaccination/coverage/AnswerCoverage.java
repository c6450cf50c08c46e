package org.sitesentinel.vaccination.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.vaccination.coverage.Coverage.Group;

/** Answers what is asked about coverage, within the caller's scope. */
@ApplicationScoped
class AnswerCoverage {
    private static final int MOST_POINTS = 366;

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

    /**
     * On a day.
     *
     * @param asOf today when absent
     * @param belowTarget whether only sites short of a target are asked for, the furthest first
     * @param basis what is derived is known as of now only
     */
    CoverageView on(
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable String groupBy,
            @Nullable Boolean belowTarget,
            Basis basis,
            Filter filter,
            Rounding rounding) {
        if (basis == Basis.DERIVED && knownAt != null) {
            throw new InvalidRequest(List.of(Violation.of("?knownAt", "derived-now"))).exception();
        }
        LocalDate day = day(asOf);
        List<Grouping> groupings =
                Boolean.TRUE.equals(belowTarget) ? BelowTarget.groupings(groupBy) : Grouping.of(groupBy, Grouping.ALL);
        List<Group> groups = basis == Basis.DERIVED
                ? derived.on(day, groupings, filter, scope)
                : groups(day, knownAt, groupings, filter);
        Sums nothing = basis == Basis.DERIVED ? Sums.NOBODY : Sums.NOTHING;
        return Boolean.TRUE.equals(belowTarget)
                ? this.belowTarget.view(day, knownAt, groups, nothing, rounding)
                : view(day, knownAt, groups, nothing, !groupings.isEmpty(), rounding);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    CoverageSeriesView series(
            Every every,
            LocalDate from,
            LocalDate to,
            @Nullable Instant knownAt,
            @Nullable String groupBy,
            Filter filter,
            Rounding rounding) {
        List<Grouping> groupings = Grouping.of(groupBy, Grouping.COARSE);
        if (from.isAfter(to)) {
            throw new InvalidRequest(List.of(Violation.of("?to", "before-from"))).exception();
        }
        List<LocalDate> days = every.points(from, to, MOST_POINTS);
        if (days.size() > MOST_POINTS) {
            throw new InvalidRequest(List.of(new Violation("?every", "too-many-points", Map.of("most", MOST_POINTS))))
                    .exception();
        }
        List<CoverageView> points = new ArrayList<>();
        coverage.on(days, knownAt, groupings, filter, scope)
                .forEach((day, groups) ->
                        points.add(view(day, knownAt, groups, Sums.NOTHING, !groupings.isEmpty(), rounding)));
        return new CoverageSeriesView(every, points);
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
        Sums now = total(groups(day, null, List.of(), filter), Sums.NOTHING);
        Sums then = now.plus(Sums.people(arrivals.arrivals(), arrivals.primaryComplete(), arrivals.booster()));
        return new WhatIfView(day, arrivals, CoverageFigures.of(now, rounding), CoverageFigures.of(then, rounding));
    }

    private List<Group> groups(LocalDate day, @Nullable Instant knownAt, List<Grouping> groupings, Filter filter) {
        return Objects.requireNonNull(
                coverage.on(List.of(day), knownAt, groupings, filter, scope).get(day));
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
