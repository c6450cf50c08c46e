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
    CLOSED,

    /** Handed to the body with penal power (移送) and still to be rectified. */
    REFERRED,

    /** Given up for a reason, such as an error in its opening (撤销). */
    WITHDRAWN
}
