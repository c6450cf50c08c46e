package org.sitesentinel.contracts.inspection;

/** Where a rectification case is. */
public enum CaseStatus {
    /** Opened from a deficient inspection. */
    OPEN,

    /** The responsible person was interviewed (约谈). */
    INTERVIEWED,

    /** An order to rectify by a deadline was served (责令限期整改). */
    ORDERED,

    /** The site reported the rectification. */
    REPORTED,

    /** A re-inspection was passed (销号). */
    CLOSED
}
