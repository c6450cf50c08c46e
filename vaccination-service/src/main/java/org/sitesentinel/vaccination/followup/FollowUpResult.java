package org.sitesentinel.vaccination.followup;

/** What came of a follow-up, as its operator says; a dose or a reason is told of elsewhere. */
public enum FollowUpResult {
    /** Says that the booster was given (已接种). */
    VACCINATED,
    /** By the person's own will (拒绝). */
    REFUSED,
    /** Put off for now (暂缓). */
    DEFERRED,
    /** For medical reasons (禁忌). */
    CONTRAINDICATED,
    /** Nobody answers (联系不上). */
    UNREACHABLE,
    /** Is at the site no more (已离岗). */
    LEFT
}
