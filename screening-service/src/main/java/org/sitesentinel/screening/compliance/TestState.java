package org.sitesentinel.screening.compliance;

/** How somebody stands who is to be tested and has something to heed. */
public enum TestState {
    /** The day on which they were due has passed (逾期未检). */
    OVERDUE,
    /** Due today (今日应检). */
    DUE,
    /** Due tomorrow (明日应检). */
    DUE_TOMORROW,
    /** Need not be tested for now (免检). */
    EXCUSED
}
