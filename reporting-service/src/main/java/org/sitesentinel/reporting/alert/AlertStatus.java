package org.sitesentinel.reporting.alert;

/** Where an alert is. */
public enum AlertStatus {
    /** The condition holds, and nobody has said that they know. */
    RAISED,
    /** It holds, and somebody takes care. */
    ACKNOWLEDGED,
    /** It is over. */
    CLEARED
}
