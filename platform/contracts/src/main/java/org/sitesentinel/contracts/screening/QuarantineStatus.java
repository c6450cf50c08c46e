package org.sitesentinel.contracts.screening;

/** How far a quarantine order is. */
public enum QuarantineStatus {
    /** Ordered, not begun (已下达). */
    ISSUED,
    /** Under way (隔离中). */
    ACTIVE,
    /** Ended on its conditions (已解除). */
    RELEASED,
    /** Handed over to another place or authority (已转出). */
    TRANSFERRED,
    /** Ordered by mistake (已撤销). */
    WITHDRAWN
}
