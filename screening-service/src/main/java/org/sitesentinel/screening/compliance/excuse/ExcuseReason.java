package org.sitesentinel.screening.compliance.excuse;

/** Why somebody need not be tested for some days. */
public enum ExcuseReason {
    /** Vaccinated a moment ago (新近接种); for as long as the policy grants, and not at all where it grants nothing. */
    VACCINATED,
    /** In quarantine, where others test (隔离管控中). */
    IN_QUARANTINE,
    /** A physician advises against it (医学原因). */
    MEDICAL,
    /** Away from the site (请假外出). */
    AWAY,
    /** Any other. */
    OTHER
}
