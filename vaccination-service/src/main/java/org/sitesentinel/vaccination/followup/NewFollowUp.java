package org.sitesentinel.vaccination.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A follow-up to open.
 *
 * @param siteId on whose roster the person is on the day
 * @param openedOn today when absent
 * @param note without personal data
 */
public record NewFollowUp(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String personRef,
        @NotNull UUID siteId,
        @Nullable @PastOrPresent LocalDate openedOn,
        @Nullable @Size(max = Note.LONGEST) String note)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return Note.brokenLaws(note);
    }
}
