package org.sitesentinel.contracts.screening;

/** Why declarations that had a verdict were judged again. */
public enum RescreeningCause {
    /** An area came on the list. */
    RISK_AREA_LISTED,
    /** The last day of an area's level became known. */
    RISK_AREA_ENDED,
    /** An area turned out to be another one. */
    RISK_AREA_CORRECTED,
    /** Areas came, ended or changed by a file. */
    RISK_AREAS_IMPORTED,
    /** A policy took over. */
    POLICY_ADOPTED,
    /** A policy's terms turned out to be others. */
    POLICY_CORRECTED,
    /** The last day of a policy became known. */
    POLICY_ENDED
}
