package org.sitesentinel.vaccination.tallyimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.vaccination.tally.NewTally;
import org.sitesentinel.vaccination.tally.TallyCounts;
import org.sitesentinel.vaccination.tally.Unit;
import org.sitesentinel.vaccination.tally.UpsertTallies.Reported;

/**
 * A tally as a row of a table: of a site and a post, or of a unit. Told from others by subject, post and day.
 *
 * @param unit code of a unit that is no site
 * @param district division code of the unit's seat; a site has its own
 * @param post at a site; of a unit it is that of its staff and may be left out
 * @param businessDate the day the counts are true for
 * @param reason why counts are not what was reported before; asked for where they are not
 * @param version the version that the row corrects; absent for whichever is current
 * @param reference what the sender calls the row
 */
public record TallyRow(
        @Nullable UUID siteId,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String unit,
        @Nullable @DivisionCode String district,
        @Nullable Post post,
        @NotNull @PastOrPresent LocalDate businessDate,
        @NotNull @PositiveOrZero @Max(10_000_000) Integer headcount,
        @NotNull @PositiveOrZero @Max(10_000_000) Integer primaryComplete,
        @NotNull @PositiveOrZero @Max(10_000_000) Integer booster,
        @Nullable @PositiveOrZero @Max(10_000_000) Integer contraindicated,
        @Nullable @PositiveOrZero @Max(10_000_000) Integer deferred,
        @Nullable @PositiveOrZero @Max(10_000_000) Integer refused,
        @Nullable @PositiveOrZero @Max(10_000_000) Integer unknown,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Positive Long version,
        @Nullable @Size(max = 100) String reference)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if ((siteId == null) == (unit == null)) {
            broken.add(Violation.of("/siteId", "site-or-unit"));
        }
        if (siteId != null && post == null) {
            broken.add(Violation.of("/post", "required"));
        }
        if (unit != null && post != null && post != Post.BUREAU_STAFF) {
            broken.add(Violation.of("/post", "post-of-unit"));
        }
        if (unit != null && district == null) {
            broken.add(Violation.of("/district", "required"));
        }
        if (siteId != null && district != null) {
            broken.add(Violation.of("/district", "district-of-site"));
        }
        if (headcount != null && primaryComplete != null && booster != null) {
            broken.addAll(new TallyCounts(
                            headcount,
                            primaryComplete,
                            booster,
                            or0(contraindicated),
                            or0(deferred),
                            or0(refused),
                            or0(unknown))
                    .brokenLaws());
        }
        return broken;
    }

    private static int or0(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /** As it is recorded, once nothing is wrong with it. */
    Reported reported() {
        return new Reported(
                new NewTally(
                        siteId,
                        unit == null ? post : null,
                        unit == null || district == null ? null : new Unit(unit, district),
                        businessDate,
                        new NewTally.Counts(
                                headcount, primaryComplete, booster, contraindicated, deferred, refused, unknown)),
                reason,
                version);
    }
}
