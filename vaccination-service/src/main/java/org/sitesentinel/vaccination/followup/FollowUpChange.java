package org.sitesentinel.vaccination.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * What a follow-up says from now on, as a whole. Whose it is and where does not change.
 *
 * @param result of one that is closed, and of no other
 * @param contactedOn last contact; needed from the first contact on, save at the end
 * @param appointmentOn day of the booster; needed while there is an appointment, and may be told at the end
 * @param note without personal data
 */
public record FollowUpChange(
        @NotNull FollowUpState state,
        @Nullable FollowUpResult result,
        @Nullable @PastOrPresent LocalDate contactedOn,
        @Nullable LocalDate appointmentOn,
        @Nullable @Size(max = Note.LONGEST) String note)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>(Note.brokenLaws(note));
        if (state == null) {
            return broken;
        }
        if (state == FollowUpState.CLOSED && result == null) {
            broken.add(Violation.of("/result", "required"));
        }
        if (state != FollowUpState.CLOSED && result != null) {
            broken.add(Violation.of("/result", "only-when-closed"));
        }
        boolean contacted = state == FollowUpState.CONTACTED || state == FollowUpState.APPOINTED;
        if (contacted && contactedOn == null) {
            broken.add(Violation.of("/contactedOn", "required"));
        }
        if (state == FollowUpState.OPEN && contactedOn != null) {
            broken.add(Violation.of("/contactedOn", "only-when-contacted"));
        }
        if (state == FollowUpState.APPOINTED && appointmentOn == null) {
            broken.add(Violation.of("/appointmentOn", "required"));
        }
        if (state.compareTo(FollowUpState.APPOINTED) < 0 && appointmentOn != null) {
            broken.add(Violation.of("/appointmentOn", "only-when-appointed"));
        }
        return broken;
    }
}
