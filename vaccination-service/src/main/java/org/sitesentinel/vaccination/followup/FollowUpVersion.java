package org.sitesentinel.vaccination.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a follow-up was at one version, and who said so when. Written once. */
@Entity
@Table(name = "booster_follow_up_version")
@IdClass(FollowUpVersion.Key.class)
class FollowUpVersion {
    record Key(UUID followUpId, long version) {}

    @Id
    private UUID followUpId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    @Enumerated(EnumType.STRING)
    private @Nullable FollowUpResult result;

    private @Nullable LocalDate contactedOn;

    private @Nullable LocalDate appointmentOn;

    private @Nullable String note;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpVersion() {}

    /** What a follow-up is now. */
    FollowUpVersion(FollowUpView now) {
        this.followUpId = now.id();
        this.version = now.version();
        this.state = now.state();
        this.result = now.result();
        this.contactedOn = now.contactedOn();
        this.appointmentOn = now.appointmentOn();
        this.note = now.note();
        this.recordedBy = now.recordedBy();
        this.recordedAt = now.recordedAt();
    }

    /** As it is shown. */
    public record View(
            long version,
            FollowUpState state,
            @Nullable FollowUpResult result,
            @Nullable LocalDate contactedOn,
            @Nullable LocalDate appointmentOn,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {}

    View view() {
        return new View(version, state, result, contactedOn, appointmentOn, note, recordedBy, recordedAt);
    }
}
