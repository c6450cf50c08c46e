package org.sitesentinel.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * An entity's whole public state at one version. Because every event carries all of it, a consumer that keeps the
 * highest version it has seen is right whatever order, repetition or delay the log adds.
 */
public interface EntityState {
    /** Identity of the entity; the key of its records in the log. */
    String id();

    /** Starts at 1 and grows with every change of the entity. */
    long version();

    /** The day, in Asia/Shanghai, on which the change holds in the world; history may be entered late. */
    LocalDate businessDate();

    /** When the owning service recorded the change. */
    Instant recordedAt();

    /** The site that it is about; absent for what is not about one. */
    default @Nullable SiteRef site() {
        return null;
    }
}
