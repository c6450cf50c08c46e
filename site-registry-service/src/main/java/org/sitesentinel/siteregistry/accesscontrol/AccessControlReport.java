package org.sitesentinel.siteregistry.accesscontrol;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * How the installation at a site stands.
 *
 * @param pilot whether others are to learn from this one (试点)
 * @param alreadyThere whether it was in use before the campaign; no when absent
 * @param blocker what holds it up; {@code OTHER} asks for a note
 * @param note a step taken back asks for one
 * @param dueOn day by which it is to be in use
 * @param orderedOn day of a step, for steps that were taken; when absent, what was told before, or the day of the
 *     report that first tells of the step
 * @param changedOn business date; today when absent
 */
public record AccessControlReport(
        @NotNull AccessControlStatus status,
        @NotNull Boolean pilot,
        @Nullable Boolean alreadyThere,
        @Nullable @Size(max = 100) String vendor,
        @Nullable AccessControlBlocker blocker,
        @Nullable @Size(max = 500) String note,
        @Nullable LocalDate dueOn,
        @Nullable @PastOrPresent LocalDate orderedOn,
        @Nullable @PastOrPresent LocalDate startedOn,
        @Nullable @PastOrPresent LocalDate installedOn,
        @Nullable @PastOrPresent LocalDate changedOn)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (status == AccessControlStatus.INSTALLED && blocker != null) {
            broken.add(Violation.of("/blocker", "blocked-when-installed"));
        } else if (blocker == AccessControlBlocker.OTHER && (note == null || note.isBlank())) {
            broken.add(Violation.of("/note", "required"));
        }
        if (status != null && status != AccessControlStatus.INSTALLED && Boolean.TRUE.equals(alreadyThere)) {
            broken.add(Violation.of("/alreadyThere", "step-not-reached"));
        }
        requireReached(AccessControlStatus.ORDERED, orderedOn, "/orderedOn", broken);
        requireReached(AccessControlStatus.INSTALLING, startedOn, "/startedOn", broken);
        requireReached(AccessControlStatus.INSTALLED, installedOn, "/installedOn", broken);
        return broken;
    }

    private void requireReached(
            AccessControlStatus step, @Nullable LocalDate day, String pointer, List<Violation> broken) {
        if (day != null && status != null && status.compareTo(step) < 0) {
            broken.add(Violation.of(pointer, "step-not-reached"));
        }
    }
}
