package org.sitesentinel.runtime.access;

/** The roles, as they stand in a token's {@code groups}. */
public final class Role {
    public static final String BUREAU_ADMIN = "bureau-admin";
    public static final String INSPECTOR = "inspector";
    public static final String SITE_OPERATOR = "site-operator";
    public static final String DISTRICT_SYSTEM = "district-system";
    public static final String FRONTEND = "frontend";
    public static final String ANALYST = "analyst";
    public static final String PRIVACY_OFFICER = "privacy-officer";

    private Role() {}
}
