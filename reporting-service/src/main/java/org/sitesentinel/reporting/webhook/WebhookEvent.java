package org.sitesentinel.reporting.webhook;

/** What subscribers can be told. */
public enum WebhookEvent {
    ALERT_RAISED,
    ALERT_ACKNOWLEDGED,
    ALERT_CLEARED
}
