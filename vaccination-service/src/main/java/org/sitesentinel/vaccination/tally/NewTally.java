package org.sitesentinel.vaccination.tally;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A tally to record: of a site and a post, or of a unit.
 *
 * @param businessDate the day the counts are true for; today when absent
 * @param counts what was counted
 */
public record NewTally(
        @Nullable UUID siteId,
        @Nullable Post post,
        @Nullable @Valid Unit unit,
        @Nullable @PastOrPresent LocalDate businessDate,
        @NotNull @Valid Counts counts)
        implements SelfChecking {

    /** Counts in people; reasons that were not asked for count 0. */
    public record Counts(
            @NotNull @PositiveOrZero @Max(10_000_000) Integer headcount,
            @NotNull @PositiveOrZero @Max(10_000_000) Integer primaryComplete,
            @NotNull @PositiveOrZero @Max(10_000_000) Integer booster,
            @Nullable @PositiveOrZero @Max(10_000_000) Integer contraindicated,
            @Nullable @PositiveOrZero @Max(10_000_000) Integer deferred,
            @Nullable @PositiveOrZero @Max(10_000_000) Integer refused,
            @Nullable @PositiveOrZero @Max(10_000_000) Integer unknown) {

        /** The laws that what is there breaks, seen from the field that holds the counts. */
        List<Violation> brokenLaws() {
            return headcount == null || primaryComplete == null || booster == null
                    ? List.of()
                    : toTallyCounts().brokenLaws().stream()
                            .map(law -> Violation.of("/counts" + law.pointer(), law.code()))
                            .toList();
        }

        TallyCounts toTallyCounts() {
            return new TallyCounts(
                    headcount,
                    primaryComplete,
                    booster,
                    or0(contraindicated),
                    or0(deferred),
                    or0(refused),
                    or0(unknown));
        }

        private static int or0(@Nullable Integer count) {
            return count == null ? 0 : count;
        }
    }

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if ((siteId == null) == (unit == null)) {
            broken.add(Violation.of("/siteId", "site-or-unit"));
        }
        if (siteId != null && post == null) {
            broken.add(Violation.of("/post", "required"));
        }
        if (unit != null && post != null) {
            broken.add(Violation.of("/post", "post-of-unit"));
        }
        if (counts != null) {
            broken.addAll(counts.brokenLaws());
        }
        return broken;
    }
}
