package org.sitesentinel.siteregistry.venuecode;

/** Why a building has no posted code. */
public enum CodeGap {
    /** It never had one (未申领). */
    NO_CODE,

    /** One was issued and does not hang yet (未张贴). */
    NOT_POSTED,

    /** The last one was revoked and none took its place (已作废). */
    REVOKED
}
