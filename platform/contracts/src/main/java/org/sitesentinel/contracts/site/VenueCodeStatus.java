package org.sitesentinel.contracts.site;

/** Where a venue code (场所码) is in its life. */
public enum VenueCodeStatus {
    /** Applied for and issued (申领), not yet on the wall. */
    ISSUED,

    /** Posted where people scan it (张贴). */
    POSTED,

    /** No longer valid (作废): another code took its place, or none. */
    REVOKED
}
