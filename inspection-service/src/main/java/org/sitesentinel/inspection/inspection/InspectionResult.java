package org.sitesentinel.inspection.inspection;

/** What an inspection came to. */
public enum InspectionResult {
    /** Nothing was found deficient. */
    PASSED,

    /** At least one item was found deficient (不合格). */
    DEFICIENT
}
