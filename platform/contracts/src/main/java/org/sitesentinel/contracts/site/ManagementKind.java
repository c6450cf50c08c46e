package org.sitesentinel.contracts.site;

/** Who runs a compound or an office building. */
public enum ManagementKind {
    /** A property company (物业服务企业管理). */
    PROPERTY_COMPANY,

    /** The unit that uses it (单位后勤管理). */
    SELF_MANAGED
}
