package org.sitesentinel.vaccination.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.grouping.GroupingKey;
import org.sitesentinel.vaccination.coverage.Coverage.Group;
import org.sitesentinel.vaccination.coverage.goal.CoverageTargets;
import org.sitesentinel.vaccination.coverage.goal.Shortfall;

/** Ranks the sites that are short of a target, the furthest first. */
@ApplicationScoped
class BelowTarget {
    /** What a site's targets depend on. */
    private static final List<Grouping> OF_TARGETS = List.of(Grouping.SITE, Grouping.SITE_TYPE, Grouping.DISTRICT);

    private static final Comparator<CoverageView.Row> FURTHEST_FIRST = Comparator.comparing(
                    BelowTarget::widest, Comparator.reverseOrder())
            .thenComparing(BelowTarget::dosesNeeded, Comparator.reverseOrder())
            .thenComparing(row -> String.valueOf(row.dimensions().get(Grouping.SITE.label())));

    private final CoverageTargets targets;

    BelowTarget(CoverageTargets targets) {
        this.targets = targets;
    }

    /** What groups are to be made by; sites are all that may be asked for. */
    static List<Grouping> groupings(@Nullable String groupBy) {
        if (groupBy != null && !groupBy.equals(Grouping.SITE.label())) {
            throw GroupingKey.unknown(List.of(Grouping.SITE));
        }
        return OF_TARGETS;
    }

    /** The total is of those sites alone. */
    CoverageView view(LocalDate day, @Nullable Instant knownAt, List<Group> groups, Sums nothing, Rounding rounding) {
        CoverageTargets.InForce inForce = targets.on(day);
        List<CoverageView.Row> rows = new ArrayList<>();
        Sums total = nothing;
        for (Group group : groups) {
            List<Shortfall> shortfalls = shortfalls(group, inForce);
            if (!shortfalls.isEmpty()) {
                rows.add(new CoverageView.Row(
                        group.dimensions(), CoverageFigures.of(group.sums(), rounding), shortfalls));
                total = total.plus(group.sums());
            }
        }
        rows.sort(FURTHEST_FIRST);
        return new CoverageView(day, knownAt, rows, CoverageFigures.of(total, rounding));
    }

    /** Units have no targets: these are for sites. */
    private static List<Shortfall> shortfalls(Group group, CoverageTargets.InForce inForce) {
        String type = group.dimensions().get(Grouping.SITE_TYPE.label());
        String district = group.dimensions().get(Grouping.DISTRICT.label());
        return type == null || district == null
                ? List.of()
                : inForce.shortfalls(
                        district,
                        SiteType.valueOf(type),
                        group.sums().primaryComplete(),
                        group.sums().booster(),
                        group.sums().headcount());
    }

    private static BigDecimal widest(CoverageView.Row row) {
        return shortfalls(row).stream()
                .map(Shortfall::points)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static long dosesNeeded(CoverageView.Row row) {
        return shortfalls(row).stream().mapToLong(Shortfall::dosesNeeded).sum();
    }

    private static List<Shortfall> shortfalls(CoverageView.Row row) {
        List<Shortfall> shortfalls = row.shortfalls();
        return shortfalls == null ? List.of() : shortfalls;
    }
}
