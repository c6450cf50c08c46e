package org.sitesentinel.siteregistry.closedloop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entry-only mode of a site as last set. */
@Entity
class ClosedLoop {
    @Id
    private UUID siteId;

    @Version
    private long version = 1;

    private LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ClosedLoop() {}

    ClosedLoop(UUID siteId, LocalDate firstDay, @Nullable LocalDate lastDay, Instant now) {
        this.siteId = siteId;
        set(firstDay, lastDay, now);
    }

    /** Replaces the days: a last day in the past ends it. */
    final void set(LocalDate firstDay, @Nullable LocalDate lastDay, Instant now) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.recordedAt = now;
    }

    ClosedLoopView view() {
        return new ClosedLoopView(siteId, version, firstDay, lastDay, recordedAt);
    }

    long version() {
        return version;
    }
}
