package org.sitesentinel.contracts.site;

/** What holds an installation up. */
public enum AccessControlBlocker {
    /** No money (资金投入). */
    FUNDING,

    /** Equipment cannot be had (设备采购). */
    PROCUREMENT,

    /** The owner does not agree. */
    OWNER_REFUSES,

    /** Something else, told in a note. */
    OTHER
}
