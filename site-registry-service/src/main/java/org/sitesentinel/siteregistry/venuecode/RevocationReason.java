package org.sitesentinel.siteregistry.venuecode;

/** Why a code is no longer valid (作废原因). */
public enum RevocationReason {
    /** Another code took its place (换码). Comes from a rotation alone. */
    ROTATED,

    /** Copied, passed on or used elsewhere (泄露、冒用). */
    COMPROMISED,

    /** Issued for the wrong building (信息有误). */
    WRONG_BUILDING,

    /** The building is no longer used (楼栋停用). */
    BUILDING_UNUSED,

    /** The site was closed (场所注销). */
    SITE_CLOSED,

    /** Something else, which the note tells. */
    OTHER
}
