package org.sitesentinel.screening.returnee.verdict;

/** Colour of a person's health code (健康码). */
public enum HealthCode {
    /** No restriction (绿码). */
    GREEN,
    /** Restricted (黄码). */
    YELLOW,
    /** Quarantine (红码). */
    RED,
    /** Not shown or not readable; never the same as green. */
    UNKNOWN
}
