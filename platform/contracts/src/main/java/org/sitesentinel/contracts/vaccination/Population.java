package org.sitesentinel.contracts.vaccination;

/** Whose vaccination is counted. */
public enum Population {
    /** People who work at registered sites (行业从业人员). */
    SITE_PERSONNEL,

    /** The bureau's own staff (干部职工). */
    BUREAU_STAFF
}
