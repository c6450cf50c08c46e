package org.sitesentinel.siteregistry.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.siteregistry.gate.rule.Direction;

/**
 * One scan of a venue code: a person, or several who come together.
 *
 * @param at when it was scanned, at most 24 hours ago; now when absent
 * @param kioskId the gate's own name, with {@code sequence} and {@code at}, or none of these
 * @param sequence counts the kiosk's scans; who sends one again gets the first answer again
 * @param allowListId the list by which a kiosk decided on its own; asks for what names the kiosk and for everybody's
 *     {@code kioskDecision}
 * @param people 1 to 100
 */
public record NewCheckIn(
        @NotBlank @Size(max = 40) String venueCode,
        @NotNull Direction direction,
        @Nullable @PastOrPresent OffsetDateTime at,
        @Nullable @Size(min = 1, max = 64) String kioskId,
        @Nullable @PositiveOrZero Long sequence,
        @Nullable UUID allowListId,
        @NotEmpty @Size(max = 100) List<@Valid NewEntrant> people)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (kioskId != null && kioskId.isBlank()) {
            broken.add(Violation.of("/kioskId", "required"));
        }
        if (kioskId != null || sequence != null || allowListId != null) {
            // Its day tells a sequence from that of another day, so a repetition must name the same moment.
            broken.addAll(missingOfKiosk());
        }
        for (int i = 0; people != null && i < people.size(); i++) {
            String pointer = "/people/" + i;
            broken.addAll(people.get(i).brokenLaws(pointer));
            if (allowListId != null && people.get(i).kioskDecision() == null) {
                broken.add(Violation.of(pointer + "/kioskDecision", "required"));
            }
        }
        return broken;
    }

    /** What a kiosk must say and did not. */
    List<Violation> missingOfKiosk() {
        List<Violation> missing = new ArrayList<>();
        if (kioskId == null) {
            missing.add(Violation.of("/kioskId", "required"));
        }
        if (sequence == null) {
            missing.add(Violation.of("/sequence", "required"));
        }
        if (at == null) {
            missing.add(Violation.of("/at", "required"));
        }
        return missing;
    }
}
