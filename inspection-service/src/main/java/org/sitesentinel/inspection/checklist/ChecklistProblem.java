package org.sitesentinel.inspection.checklist;

import java.util.Map;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse what is to become of a checklist. */
sealed interface ChecklistProblem extends Problem {
    ChecklistStatus status();

    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    @Override
    default Map<String, Object> details() {
        return Map.of("checklistStatus", status());
    }

    /** Only a draft is changed or published. */
    record ChecklistNotDraft(ChecklistStatus status) implements ChecklistProblem {}

    /** Only what is in force is retired. */
    record ChecklistNotPublished(ChecklistStatus status) implements ChecklistProblem {}
}
