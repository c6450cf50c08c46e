package org.sitesentinel.contracts.screening;

/** Where somebody is kept apart. */
public enum QuarantineKind {
    /** In a place of the authorities (集中隔离). */
    CENTRAL,
    /** At home (居家隔离). */
    HOME,
    /** Watched, at the site or elsewhere (健康监测). */
    OBSERVATION
}
