package org.sitesentinel.vaccination.tally;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a tally: what was counted, who said so, when and why. Written once. */
@Entity
@IdClass(TallyVersion.Key.class)
class TallyVersion {
    record Key(UUID tallyId, long version) {}

    @Id
    private UUID tallyId;

    @Id
    private long version;

    @Embedded
    private TallyCounts counts;

    private @Nullable String reason;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected TallyVersion() {}

    /** What a tally is now. */
    TallyVersion(Tally tally, @Nullable String reason, String recordedBy) {
        this.tallyId = tally.id();
        this.version = tally.version();
        this.counts = tally.counts();
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = tally.recordedAt();
    }

    /** As it is shown; {@code reason} is absent for the first version. */
    record View(long version, TallyCounts counts, @Nullable String reason, String recordedBy, Instant recordedAt) {}

    View view() {
        return new View(version, counts, reason, recordedBy, recordedAt);
    }
}
