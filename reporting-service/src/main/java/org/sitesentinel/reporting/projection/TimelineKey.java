package org.sitesentinel.reporting.projection;

/** Which timeline: its name is unique within a topic. */
record TimelineKey(String topic, String timeline) {}
