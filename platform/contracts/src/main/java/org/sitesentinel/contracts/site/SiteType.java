package org.sitesentinel.contracts.site;

/** The kinds of site a housing bureau is responsible for. */
public enum SiteType {
    /** Construction site (建筑工地). */
    CONSTRUCTION_SITE,

    /** Residential compound (物业小区). */
    RESIDENTIAL_COMPOUND,

    /** Office building (商业写字楼). */
    OFFICE_BUILDING
}
