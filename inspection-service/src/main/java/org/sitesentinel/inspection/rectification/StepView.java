package org.sitesentinel.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.sitesentinel.contracts.inspection.CaseStatus;

/**
 * A step that a case has taken, as it is shown.
 *
 * @param version the case's after this step
 * @param status the case's after this step
 * @param takenOn business date
 * @param takenBy the account that entered it
 * @param details what the step was entered with
 */
public record StepView(
        long version,
        CaseStep step,
        CaseStatus status,
        LocalDate takenOn,
        String takenBy,
        Map<String, Object> details,
        Instant recordedAt) {
    public StepView {
        details = Map.copyOf(details);
    }
}
