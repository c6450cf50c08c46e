package org.sitesentinel.siteregistry.accesscontrol;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.siteregistry.VersionCursor;

/** One report of a site's access control: what was said, by whom and when. Written once. */
@Entity
@IdClass(AccessControlVersion.Key.class)
class AccessControlVersion {
    record Key(UUID siteId, long version) {}

    @Id
    private UUID siteId;

    @Id
    private long version;

    @Embedded
    private Installation installation;

    private @Nullable String reportedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessControlVersion() {}

    /** What an access control is now. */
    AccessControlVersion(AccessControl current, String reportedBy) {
        this.siteId = current.siteId();
        this.version = current.version();
        this.installation = current.installation();
        this.reportedBy = reportedBy;
        this.recordedAt = current.recordedAt();
    }

    /** As it is shown; {@code reportedBy} is absent where nobody wrote it down. */
    record View(AccessControlView report, @Nullable String reportedBy, Instant recordedAt) {}

    View view() {
        return new View(AccessControlView.of(siteId, version, installation), reportedBy, recordedAt);
    }

    Cursor cursor() {
        return VersionCursor.of(siteId, version);
    }
}
