package org.sitesentinel.screening.vehicle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.person.NewPerson;
import org.sitesentinel.screening.returnee.NewReturnee.NewOrigin;

/**
 * A vehicle that drives onto a site. Prints redacted.
 *
 * @param plate in any width and case, spaces, dots and hyphens allowed
 * @param load what it brings
 * @param arrivedAt now when absent
 * @param escorted whether somebody leads it from the gate on; false when absent
 */
public record NewVehicleEntry(
        @NotNull UUID siteId,
        @NotBlank @Size(max = 20) String plate,
        @NotNull @Valid NewPerson driver,
        @NotNull @Valid NewOrigin origin,
        @NotBlank @Size(max = 200) String load,
        @Nullable @PastOrPresent OffsetDateTime arrivedAt,
        @Nullable Boolean escorted)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (driver != null) {
            driver.brokenLaws().forEach(law -> broken.add(Violation.of("/driver" + law.pointer(), law.code())));
        }
        if (plate != null && !plate.isBlank() && !Plate.of(plate).isPlausible()) {
            broken.add(Violation.of("/plate", "plate"));
        }
        return broken;
    }

    @Override
    public String toString() {
        return "NewVehicleEntry[redacted]";
    }
}
