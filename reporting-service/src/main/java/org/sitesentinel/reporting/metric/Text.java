package org.sitesentinel.reporting.metric;

/** Words in both languages. */
public record Text(String zh, String en) {}
