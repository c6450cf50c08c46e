package org.sitesentinel.inspection.draw.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * How many sites of a type and district are drawn: a number, or a share of those there are.
 *
 * @param district division code of the sites or of what they lie in; the plan's when absent
 * @param number all of them where there are fewer
 * @param share percentage, rounded up to whole sites
 */
public record Quota(
        @NotNull SiteType siteType,
        @Nullable @DivisionCode String district,
        @Nullable @Min(1) @Max(10_000) Integer number,
        @Nullable @Min(1) @Max(100) Integer share) {

    /** How many of so many candidates. */
    public int of(int candidates) {
        return number != null ? Math.min(number, candidates) : (candidates * Objects.requireNonNull(share) + 99) / 100;
    }

    /** Division code that its sites' codes begin with. */
    public String districtWithin(String planDistrict) {
        return district == null ? planDistrict : district;
    }

    List<Violation> brokenLaws(String pointer, @Nullable String planDistrict) {
        List<Violation> broken = new ArrayList<>();
        if ((number == null) == (share == null)) {
            broken.add(Violation.of(pointer + "/number", "number-or-share"));
        }
        if (district != null && planDistrict != null && !district.startsWith(planDistrict)) {
            broken.add(Violation.of(pointer + "/district", "outside-plan"));
        }
        return broken;
    }

    /** Whether a site could be drawn for both. */
    boolean overlaps(Quota other, String planDistrict) {
        String mine = districtWithin(planDistrict);
        String theirs = other.districtWithin(planDistrict);
        return siteType == other.siteType && (mine.startsWith(theirs) || theirs.startsWith(mine));
    }
}
