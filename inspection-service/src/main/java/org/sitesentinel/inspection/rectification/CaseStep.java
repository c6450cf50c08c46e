package org.sitesentinel.inspection.rectification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sitesentinel.contracts.inspection.CaseStatus;

/** The steps of a case, each with the statuses that it may be taken from. */
public enum CaseStep {
    /** Opened from a deficient inspection (立案). */
    OPENING("openedOn"),

    /** The responsible person was interviewed (约谈); may be left out. */
    INTERVIEW("heldOn", CaseStatus.OPEN),

    /** An order to rectify by a deadline was served (责令限期整改). */
    ORDER("servedOn", CaseStatus.OPEN, CaseStatus.INTERVIEWED),

    /** The site reported what it did (整改报告). */
    REPORT("reportedOn", CaseStatus.ORDERED),

    /** The site was inspected again (复查): closes the case or returns it. */
    REINSPECTION("inspectedOn", CaseStatus.REPORTED);

    private final String dateField;
    private final Set<CaseStatus> from;

    CaseStep(String dateField, CaseStatus... from) {
        this.dateField = dateField;
        this.from = Set.of(from);
    }

    /** Where a request says on which day the step was taken. */
    String datePointer() {
        return "/" + dateField;
    }

    boolean allowedFrom(CaseStatus status) {
        return from.contains(status);
    }

    /** What may come next. */
    static List<CaseStep> after(CaseStatus status) {
        return Arrays.stream(values()).filter(step -> step.allowedFrom(status)).toList();
    }
}
