package org.sitesentinel.inspection.draw;

/** Why a site that fits a quota could not be drawn. */
public enum ExclusionCause {
    /** The plan leaves it out by name. */
    BY_PLAN,
    /** It was inspected since the day that the plan names. */
    INSPECTED_RECENTLY
}
