package org.sitesentinel.siteregistry.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A policy to adopt. What it asks for is that of {@link ReadinessTerms}.
 *
 * @param division trailing zeros cover all below: {@code 630100} the city, {@code 000000} the country
 * @param validTo last day; absent while no end is known
 */
public record NewReadinessPolicy(
        @NotNull SiteType siteType,
        @NotNull @DivisionCode String division,
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull @Min(0) @Max(365) Integer requiredSupplyDays,
        @NotNull Boolean accessControlNeeded,
        @NotNull @Min(1) @Max(3650) Integer accessControlStaleDays,
        @NotNull @Min(1) @Max(3650) Integer supplyReserveStaleDays,
        @NotNull @Min(1) @Max(3650) Integer isolationRoomsStaleDays,
        @NotNull @Min(1) @Max(3650) Integer disinfectionStaleDays)
        implements SelfChecking {
    ReadinessTerms terms() {
        return new ReadinessTerms(
                requiredSupplyDays,
                accessControlNeeded,
                accessControlStaleDays,
                supplyReserveStaleDays,
                isolationRoomsStaleDays,
                disinfectionStaleDays);
    }

    @Override
    public List<Violation> brokenLaws() {
        return validFrom != null && validTo != null && validTo.isBefore(validFrom)
                ? List.of(Violation.of("/validTo", "last-day-before-first"))
                : List.of();
    }
}
