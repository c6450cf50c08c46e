package org.sitesentinel.siteregistry.resumption;

/** What a site must have before it resumes work. */
public enum Condition {
    /** An isolation room with a free place (隔离室). */
    ISOLATION_ROOM,
    /** Supplies for the required days (物资储备). */
    SUPPLIES,
    /** Every building's venue code posted (一楼一码). */
    VENUE_CODES,
    /** Access control in use, where the type of site needs it (门禁). */
    ACCESS,
    /** Every returnee cleared by screening (返岗人员排查). */
    RETURNEES_SCREENED
}
