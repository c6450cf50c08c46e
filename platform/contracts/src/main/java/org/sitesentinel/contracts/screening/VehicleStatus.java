package org.sitesentinel.contracts.screening;

/** How far a vehicle's visit is. */
public enum VehicleStatus {
    /** On the site, loaded (已到达). */
    ARRIVED,
    /** Unloaded (已卸货). */
    UNLOADED,
    /** Vehicle and load disinfected (已消杀). */
    DISINFECTED,
    /** Gone (已离开). */
    DEPARTED
}
