package org.sitesentinel.inspection.draw.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.inspection.Inspection;
import org.sitesentinel.inspection.inspection.Inspections;
import org.sitesentinel.inspection.inspector.Inspector;
import org.sitesentinel.inspection.inspector.Inspectors;
import org.sitesentinel.inspection.sitecopy.SiteStandings;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Completes assignments, excuses them, and sends somebody else. */
@ApplicationScoped
@Transactional
class ChangeAssignment {
    private final Assignments assignments;
    private final Inspections inspections;
    private final Inspectors inspectors;
    private final SiteStandings standings;
    private final AccessScope scope;
    private final Clock clock;

    ChangeAssignment(
            Assignments assignments,
            Inspections inspections,
            Inspectors inspectors,
            SiteStandings standings,
            AccessScope scope,
            Clock clock) {
        this.assignments = assignments;
        this.inspections = inspections;
        this.inspectors = inspectors;
        this.standings = standings;
        this.scope = scope;
        this.clock = clock;
    }

    Assignment complete(UUID id, ExpectedVersion expected, Completion input, String by) {
        Assignment assignment = current(id, expected);
        Inspection inspection = inspections.find(input.inspectionId(), scope).orElseThrow(() -> UnknownReference.at(
                        "/inspectionId", "inspection")
                .exception());
        assignment.complete(inspection, by, clock.instant());
        return keep(assignment, null);
    }

    Assignment excuse(UUID id, ExpectedVersion expected, Excusal input, String by) {
        Assignment assignment = current(id, expected);
        assignment.excuse(by, clock.instant());
        return keep(assignment, input.reason());
    }

    /** Whoever has left the register since the draw, or has got a conflict, is passed over. */
    Assignment substitute(UUID id, ExpectedVersion expected, Substitution input, String by) {
        Assignment assignment = current(id, expected);
        UUID site = Objects.requireNonNull(assignment.place().siteId());
        @Nullable UUID operator = standings.operatorOf(site).orElse(null);
        LocalDate today = LocalDate.now(clock);
        List<String> available = inspectors.active(assignment.substitutes()).stream()
                .filter(one ->
                        one.conflicts().stream().noneMatch(conflict -> conflict.keepsFrom(site, operator, today)))
                .map(Inspector::certificate)
                .toList();
        assignment.substitute(input.certificate(), available, by, clock.instant());
        return keep(assignment, input.reason());
    }

    private Assignment current(UUID id, ExpectedVersion expected) {
        Assignment assignment = assignments.requireToChange(id, scope);
        expected.requireCurrent(assignment.version());
        return assignment;
    }

    private Assignment keep(Assignment assignment, @Nullable String reason) {
        assignments.remember(assignment, reason);
        return assignment;
    }
}
