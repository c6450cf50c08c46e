package org.sitesentinel.reporting.alert.rule;

import java.time.Instant;

/** What a rule was at one version, and who said so when. */
public record AlertRuleVersionView(long version, AlertRuleTerms terms, String recordedBy, Instant recordedAt) {}
