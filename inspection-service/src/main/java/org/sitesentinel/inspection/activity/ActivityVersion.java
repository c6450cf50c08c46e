package org.sitesentinel.inspection.activity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.ActivityKind;

/** One version of an activity: what was said, by whom, when and why. Written once. */
@Entity
@Immutable
@IdClass(ActivityVersion.Key.class)
class ActivityVersion {
    record Key(UUID activityId, long version) {}

    @Id
    private UUID activityId;

    @Id
    private long version;

    @Embedded
    private ActivityFacts facts;

    private boolean withdrawn;

    private @Nullable String reason;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ActivityVersion() {}

    /** What an activity is now. */
    ActivityVersion(Activity activity, @Nullable String reason) {
        this.activityId = activity.id();
        this.version = activity.version();
        this.facts = activity.facts();
        this.withdrawn = activity.withdrawn();
        this.reason = reason;
        this.recordedBy = activity.recordedBy();
        this.recordedAt = activity.recordedAt();
    }

    /**
     * As it is shown.
     *
     * @param reason absent for the first version
     */
    @Schema(name = "ActivityVersion")
    public record View(
            long version,
            ActivityKind kind,
            String topic,
            int participants,
            int peopleReached,
            @Nullable Integer sitesReached,
            List<UUID> siteIds,
            @Nullable String minutes,
            boolean withdrawn,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt) {}

    View view() {
        return new View(
                version,
                facts.kind(),
                facts.topic(),
                facts.participants(),
                facts.peopleReached(),
                facts.sitesReached(),
                facts.siteIds(),
                facts.minutes(),
                withdrawn,
                reason,
                recordedBy,
                recordedAt);
    }
}
