package org.sitesentinel.siteregistry.supply;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.siteregistry.VersionCursor;

/** One report of a site's reserve: what was said, by whom and when. Written once. */
@Entity
@IdClass(SupplyReserveVersion.Key.class)
class SupplyReserveVersion {
    record Key(UUID siteId, long version) {}

    @Id
    private UUID siteId;

    @Id
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SupplyItem> items;

    private int daysOfCover;

    private int requiredDays;

    private LocalDate reportedOn;

    private @Nullable String reportedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected SupplyReserveVersion() {}

    /** What a reserve is now. */
    SupplyReserveVersion(SupplyReserve current, String reportedBy) {
        this.siteId = current.siteId();
        this.version = current.version();
        this.items = current.items();
        this.daysOfCover = current.daysOfCover();
        this.requiredDays = current.requiredDays();
        this.reportedOn = current.reportedOn();
        this.reportedBy = reportedBy;
        this.recordedAt = current.recordedAt();
    }

    /** As it is shown; {@code reportedBy} is absent where nobody wrote it down. */
    record View(SupplyReserveView report, @Nullable String reportedBy, Instant recordedAt) {}

    View view() {
        return new View(
                SupplyReserveView.of(siteId, version, items, daysOfCover, requiredDays, reportedOn),
                reportedBy,
                recordedAt);
    }

    Cursor cursor() {
        return VersionCursor.of(siteId, version);
    }
}
