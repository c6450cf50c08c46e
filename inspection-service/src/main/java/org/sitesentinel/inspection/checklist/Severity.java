package org.sitesentinel.inspection.checklist;

/** How grave it is if an item is found deficient. */
public enum Severity {
    /** 一般. */
    MINOR,

    /** 较重. */
    MAJOR,

    /** 严重. */
    CRITICAL
}
