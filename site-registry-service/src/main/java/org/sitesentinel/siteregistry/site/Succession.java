package org.sitesentinel.siteregistry.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * Which sites take a site's place: several when it is divided; several sites that name the same one are merged.
 *
 * @param date business date; today when absent, and not before the last step
 */
public record Succession(
        @NotEmpty @Size(max = 50) List<UUID> successorIds,
        @Nullable @PastOrPresent LocalDate date,
        @NotBlank @Size(max = 500) String reason)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; successorIds != null && i < successorIds.size(); i++) {
            if (!ids.add(successorIds.get(i))) {
                broken.add(Violation.of("/successorIds/" + i, "successor-twin"));
            }
        }
        return broken;
    }
}
