package org.sitesentinel.vaccination.exemption;

/** Why somebody is not vaccinated. */
public enum ExemptionReason {
    /** For medical reasons (禁忌). */
    CONTRAINDICATED,
    /** Put off to a day that is known (暂缓). */
    DEFERRED,
    /** By the person's own will (拒绝). */
    REFUSED,
    /** Asked after, and not known (不详): not the same as unvaccinated. */
    UNKNOWN
}
