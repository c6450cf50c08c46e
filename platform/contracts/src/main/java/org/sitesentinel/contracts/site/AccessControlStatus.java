package org.sitesentinel.contracts.site;

/** How far the installation of an access control system (门禁系统) has come. */
public enum AccessControlStatus {
    /** Nothing ordered. */
    NONE,

    /** Decided and ordered. */
    ORDERED,

    /** Being installed. */
    INSTALLING,

    /** In use. */
    INSTALLED
}
