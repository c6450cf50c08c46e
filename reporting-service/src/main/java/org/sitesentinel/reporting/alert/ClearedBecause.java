package org.sitesentinel.reporting.alert;

/** Why an alert is over. */
public enum ClearedBecause {
    CONDITION_ENDED,
    /** The rule watches something else now. */
    RULE_CHANGED,
    RULE_DISABLED
}
