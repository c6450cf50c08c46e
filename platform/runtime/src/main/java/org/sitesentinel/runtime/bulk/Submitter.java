package org.sitesentinel.runtime.bulk;

import org.sitesentinel.runtime.access.AccessScope;

/** On whose behalf rows are taken, when its request may long be over. */
public record Submitter(String name, AccessScope scope) {}
