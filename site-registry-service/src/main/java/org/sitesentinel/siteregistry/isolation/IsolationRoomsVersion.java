package org.sitesentinel.siteregistry.isolation;

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

/** One report of a site's isolation rooms: what was said, by whom and when. Written once. */
@Entity
@IdClass(IsolationRoomsVersion.Key.class)
class IsolationRoomsVersion {
    record Key(UUID siteId, long version) {}

    @Id
    private UUID siteId;

    @Id
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<IsolationRoom> rooms;

    private int capacity;

    private int inUse;

    private LocalDate reportedOn;

    private @Nullable String reportedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected IsolationRoomsVersion() {}

    /** What they are now. */
    IsolationRoomsVersion(IsolationRooms current, String reportedBy) {
        this.siteId = current.siteId();
        this.version = current.version();
        this.rooms = current.rooms();
        this.capacity = current.capacity();
        this.inUse = current.inUse();
        this.reportedOn = current.reportedOn();
        this.reportedBy = reportedBy;
        this.recordedAt = current.recordedAt();
    }

    /** As it is shown; {@code reportedBy} is absent where nobody wrote it down. */
    record View(IsolationRoomsView report, @Nullable String reportedBy, Instant recordedAt) {}

    View view() {
        return new View(
                new IsolationRoomsView(siteId, version, rooms, capacity, inUse, reportedOn), reportedBy, recordedAt);
    }

    Cursor cursor() {
        return VersionCursor.of(siteId, version);
    }
}
