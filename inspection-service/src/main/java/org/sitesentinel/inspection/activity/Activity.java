package org.sitesentinel.inspection.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.inspection.activity.ActivityProblem.ActivityWithdrawn;

/** A meeting, training, publicity or drill that was held for a district. */
@Entity
class Activity {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String district;

    private LocalDate heldOn;

    @Embedded
    private ActivityFacts facts;

    /** Recorded by mistake; no figure counts it. */
    private boolean withdrawn;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(String district, LocalDate heldOn, ActivityFacts facts, String recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.district = district;
        this.heldOn = heldOn;
        this.facts = facts;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Says what it was in truth. What was said before stays in its history. */
    void correct(ActivityFacts truth, String correctedBy, Instant now) {
        change(correctedBy, now);
        facts = truth;
    }

    /** Says that there was no such activity; for good. */
    void withdraw(String withdrawnBy, Instant now) {
        change(withdrawnBy, now);
        withdrawn = true;
    }

    private void change(String changedBy, Instant now) {
        if (withdrawn) {
            throw new ActivityWithdrawn().exception();
        }
        recordedBy = changedBy;
        recordedAt = now;
    }

    ActivityState state() {
        return new ActivityState(
                id.toString(),
                version,
                heldOn,
                recordedAt,
                district,
                facts.kind(),
                facts.participants(),
                facts.peopleReached(),
                facts.sitesReached(),
                withdrawn ? Boolean.TRUE : null);
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

    LocalDate heldOn() {
        return heldOn;
    }

    ActivityFacts facts() {
        return facts;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
