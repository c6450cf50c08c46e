package org.sitesentinel.siteregistry.readiness;

/** How a part of a site's readiness stands. */
public enum FacetStatus {
    /** As it should be (达标). */
    MET,
    /** Not as it should be (未达标). */
    UNMET,
    /** Never reported, or too long ago (情况不明). Not the same as fine. */
    UNKNOWN
}
