package org.sitesentinel.vaccination.coverage.goal;

/** The rates that have targets. */
public enum Measure {
    /** Those with the complete primary course ÷ everybody on the roster. */
    PRIMARY,

    /** Those with a booster ÷ everybody on the roster. */
    BOOSTER
}
