package org.sitesentinel.inspection.order;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an order says of its case besides what it was asked to say.
 *
 * @param ordinal 1 for the case's first order, 2 for its second
 * @param deadline as it was reckoned
 */
public record OrderedCase(
        UUID caseId,
        int ordinal,
        UUID inspectionId,
        LocalDate inspectedOn,
        String siteName,
        LocalDate servedOn,
        LocalDate deadline) {}
