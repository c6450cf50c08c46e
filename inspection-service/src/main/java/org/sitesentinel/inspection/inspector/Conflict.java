package org.sitesentinel.inspection.inspector;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * Where an inspector may not go: to one site, or to all that an operator runs. Just one of the two is named.
 *
 * @param until its last day; absent while no end is known
 */
public record Conflict(
        @Nullable UUID siteId,
        @Nullable UUID operatorId,
        @NotNull ConflictReason reason,
        @Nullable LocalDate until) implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return (siteId == null) == (operatorId == null)
                ? List.of(Violation.of("/siteId", "site-or-operator"))
                : List.of();
    }

    /** Whether it keeps its inspector away from a site on a day. */
    public boolean keepsFrom(UUID site, @Nullable UUID operator, LocalDate day) {
        boolean inForce = until == null || !until.isBefore(day);
        return inForce && (site.equals(siteId) || (operatorId != null && operatorId.equals(operator)));
    }
}
