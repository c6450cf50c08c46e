package org.sitesentinel.siteregistry.accesscount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * What a device counted.
 *
 * @param device the access control system's own name for it
 * @param hours 1 to 1000, each once
 */
public record NewAccessCounts(
        @NotBlank @Size(max = 64) String device,
        @NotEmpty @Size(max = 1000) List<@Valid Hour> hours) implements SelfChecking {

    /**
     * An hour's counts, as a whole.
     *
     * @param hour of the day, 0 to 23
     * @param version counted by the sender: a later one replaces an earlier one
     */
    @Schema(name = "AccessCountHour")
    public record Hour(
            @NotNull @PastOrPresent LocalDate day,
            @NotNull @Min(0) @Max(23) Integer hour,
            @NotNull @Positive Long version,
            @NotNull @Min(0) @Max(100_000) Integer entries,
            @NotNull @Min(0) @Max(100_000) Integer exits) {

        private record Name(LocalDate day, int hour) {}
    }

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        Set<Hour.Name> known = new HashSet<>();
        for (int i = 0; hours != null && i < hours.size(); i++) {
            Hour one = hours.get(i);
            if (one.day() != null && one.hour() != null && !known.add(new Hour.Name(one.day(), one.hour()))) {
                broken.add(Violation.of("/hours/" + i, "hour-twin"));
            }
        }
        return broken;
    }
}
