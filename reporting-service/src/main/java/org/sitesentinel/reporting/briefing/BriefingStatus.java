package org.sitesentinel.reporting.briefing;

/** How far a briefing has come. */
public enum BriefingStatus {
    /** Can be computed afresh. */
    DRAFT,
    /** Never computed again. */
    FROZEN,
    /** Frozen, and out. */
    PUBLISHED
}
