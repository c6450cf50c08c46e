package org.sitesentinel.contracts.inspection;

/** What was seen of an item of a checklist. */
public enum ItemResult {
    /** As it must be (合格). */
    PASS,

    /** Deficient (不合格). */
    FAIL,

    /** There is nothing to look at (不适用). */
    NOT_APPLICABLE
}
