package org.sitesentinel.siteregistry.resumption;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an application ended that was withdrawn, or suspended after it was approved. */
@Embeddable
record Ending(
        @Column(name = "ended_on") LocalDate on,
        @Column(name = "ended_by") String by,
        @Column(name = "end_reason") @Nullable String reason) {}
