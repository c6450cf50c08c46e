package org.sitesentinel.contracts.site;

/** Where a site is in its life. */
public enum SiteStatus {
    /** Registered with the bureau (注册登记). */
    REGISTERED,

    /** At work (在用). */
    ACTIVE,

    /** Stopped for the time being (停工、停用). */
    SUSPENDED,

    /** Closed for good, or superseded by another site (注销). */
    CLOSED
}
