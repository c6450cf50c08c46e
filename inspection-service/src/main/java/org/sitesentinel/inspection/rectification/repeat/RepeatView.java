package org.sitesentinel.inspection.rectification.repeat;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An item that had failed at the site before.
 *
 * @param earlierCaseId the latest case of that before
 * @param earlierInspectedOn when it had failed then
 */
public record RepeatView(String item, UUID earlierCaseId, LocalDate earlierInspectedOn) {}
