package org.sitesentinel.inspection.draw.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.risk.Risk;

/**
 * How many tickets a site has: the base and what each of its risks adds. Twice the tickets, twice the chance to be
 * drawn first.
 *
 * @param base of every site; 1 when absent
 * @param risks what adds to it; nothing when absent
 * @param lowCoverageBelow percentage below which coverage is a risk; as configured when absent
 */
public record Weights(
        @Nullable @Min(1) @Max(100) Integer base,
        @Nullable @Size(max = 100) List<@NotNull @Valid OfRisk> risks,
        @Nullable @Min(1) @Max(100) Integer lowCoverageBelow) {
    /** Every site alike. */
    static final Weights EVEN = new Weights(null, null, null);

    /** What a risk adds. */
    @Schema(name = "RiskWeight")
    public record OfRisk(
            @NotNull Risk risk, @NotNull @Min(0) @Max(100) Integer weight) {}

    /** The weight of a site with these risks. */
    public int of(Collection<Risk> borne) {
        return baseOrOne()
                + named().stream()
                        .filter(one -> borne.contains(one.risk()))
                        .mapToInt(OfRisk::weight)
                        .sum();
    }

    public int baseOrOne() {
        return Objects.requireNonNullElse(base, 1);
    }

    public List<OfRisk> named() {
        return Objects.requireNonNullElse(risks, List.of());
    }
}
