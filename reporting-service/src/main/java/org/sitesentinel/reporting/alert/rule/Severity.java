package org.sitesentinel.reporting.alert.rule;

/** How grave an alert is. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
