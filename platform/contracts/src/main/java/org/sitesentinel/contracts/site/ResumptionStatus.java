package org.sitesentinel.contracts.site;

/** Where an application to resume work (开复工申请) is. */
public enum ResumptionStatus {
    /** Handed in, not decided. */
    SUBMITTED,
    /** Work may go on (同意复工). */
    APPROVED,
    /** Refused, with reasons. */
    REJECTED,
    /** Taken back by the site before it was decided. */
    WITHDRAWN,
    /** Stopped again after it had been approved. */
    SUSPENDED
}
