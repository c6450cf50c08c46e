package org.sitesentinel.siteregistry.accesscontrol;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
 * @param blocker what holds it up; {@code OTHER} asks for a note
 * @param changedOn business date; today when absent
 */
public record AccessControlReport(
        @NotNull AccessControlStatus status,
        @NotNull Boolean pilot,
        @Nullable @Size(max = 100) String vendor,
        @Nullable AccessControlBlocker blocker,
        @Nullable @Size(max = 500) String note,
        @Nullable LocalDate dueOn,
        @Nullable @PastOrPresent LocalDate changedOn)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        if (status == AccessControlStatus.INSTALLED && blocker != null) {
            return List.of(Violation.of("/blocker", "blocked-when-installed"));
        }
        return blocker == AccessControlBlocker.OTHER && (note == null || note.isBlank())
                ? List.of(Violation.of("/note", "required"))
                : List.of();
    }
}
