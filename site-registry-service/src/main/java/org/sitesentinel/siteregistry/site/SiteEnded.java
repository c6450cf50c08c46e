package org.sitesentinel.siteregistry.site;

import java.time.LocalDate;

/** A site was closed for good: what was still open about it ends in the same transaction. */
public record SiteEnded(Site site, LocalDate day, String by) {}
