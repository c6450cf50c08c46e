package org.sitesentinel.reporting.alert.rule;

/**
 * A rule has come to say something else, in the transaction that this is told in.
 *
 * @param asksTheSame whether it watches the same as before
 */
public record RuleChanged(AlertRule rule, boolean asksTheSame) {}
