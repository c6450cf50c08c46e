package org.sitesentinel.inspection.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.contracts.inspection.ActivityState;

/** A meeting, training, publicity or drill that was held for a district. */
@Entity
class Activity {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String district;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private LocalDate heldOn;

    private String topic;

    private int participants;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(
            String district,
            ActivityKind kind,
            LocalDate heldOn,
            String topic,
            int participants,
            String recordedBy,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.district = district;
        this.kind = kind;
        this.heldOn = heldOn;
        this.topic = topic;
        this.participants = participants;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    ActivityState state() {
        return new ActivityState(id.toString(), version, heldOn, recordedAt, district, kind, participants);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String district() {
        return district;
    }

    ActivityKind kind() {
        return kind;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String topic() {
        return topic;
    }

    int participants() {
        return participants;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
