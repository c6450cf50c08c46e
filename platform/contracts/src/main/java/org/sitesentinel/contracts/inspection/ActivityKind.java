package org.sitesentinel.contracts.inspection;

/** What kind of activity was held. */
public enum ActivityKind {
    /** Meeting (会议). */
    MEETING,

    /** Training (培训). */
    TRAINING,

    /** Publicity (宣传). */
    PUBLICITY,

    /** Drill (演练). */
    DRILL
}
