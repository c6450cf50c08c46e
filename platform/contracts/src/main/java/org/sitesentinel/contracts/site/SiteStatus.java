package org.sitesentinel.contracts.site;

/** Where a site is in its life. */
public enum SiteStatus {
    /** Registered with the bureau (注册登记). */
    REGISTERED
}
