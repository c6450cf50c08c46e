package org.sitesentinel.siteregistry.readiness;

/** The parts of a site's readiness. */
public enum Facet {
    /** An access control system is in use (门禁). */
    ACCESS_CONTROL,
    /** Supplies last the required days (物资储备). */
    SUPPLY_RESERVE,
    /** Every building has a posted venue code (一楼一码). Counted here, so never unknown. */
    VENUE_CODES,
    /** An isolation room has a free place (隔离室). */
    ISOLATION_ROOMS,
    /** Disinfected of late (消杀). */
    DISINFECTION
}
