package org.sitesentinel.vaccination.gap;

/** The reason in force for somebody who is due. */
public enum GapReason {
    /** For medical reasons (禁忌). */
    CONTRAINDICATED,
    /** Put off to a day that is known (暂缓). */
    DEFERRED,
    /** By the person's own will (拒绝). */
    REFUSED,
    /** Asked after, and not known (不详). */
    UNKNOWN,
    /** None was entered (无). */
    NONE
}
