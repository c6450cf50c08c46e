package org.sitesentinel.vaccination.gap;

/** How far the latest follow-up of somebody who is due has come, or that there is none. */
public enum GapFollowUp {
    /** There never was one (未登记). */
    NONE,
    /** To be contacted (待联系). */
    OPEN,
    /** Spoken to (已联系). */
    CONTACTED,
    /** With an appointment (已预约). */
    APPOINTED,
    /** Over, and due all the same (已办结). */
    CLOSED
}
