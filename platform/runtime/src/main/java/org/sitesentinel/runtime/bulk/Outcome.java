package org.sitesentinel.runtime.bulk;

/** What became of a row. */
public enum Outcome {
    /** It made something new. */
    CREATED,
    /** It changed what was there. */
    UPDATED,
    /** All of it was known. */
    UNCHANGED,
    /** Something later was known. */
    STALE,
    /** It was wrong; its errors say how. */
    REJECTED
}
