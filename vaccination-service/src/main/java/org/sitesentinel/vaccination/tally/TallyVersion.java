package org.sitesentinel.vaccination.tally;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * As it is shown.
     *
     * @param before the counts that it corrected; absent for the first version
     * @param reason absent for the first version
     */
    record View(
            long version,
            @Nullable TallyCounts before,
            TallyCounts counts,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt) {}

    /**
     * A tally's history as it is shown.
     *
     * @param history all versions, oldest first
     */
    static List<View> views(List<TallyVersion> history) {
        List<View> views = new ArrayList<>();
        TallyCounts before = null;
        for (TallyVersion one : history) {
            views.add(new View(one.version, before, one.counts, one.reason, one.recordedBy, one.recordedAt));
            before = one.counts;
        }
        return views;
    }

    UUID tallyId() {
        return tallyId;
    }

    long version() {
        return version;
    }

    TallyCounts counts() {
        return counts;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
