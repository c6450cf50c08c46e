package org.sitesentinel.screening.rescreening;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.screening.policy.PolicyChange;

/** One change of the list or of a policy, and how far the declarations it may touch have been judged again. */
@Entity
class Rescreening {
    private static final UUID START = new UUID(0, 0);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RescreeningCause cause;

    private @Nullable UUID policyId;

    private @Nullable String divisionPrefix;

    private @Nullable LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private RescreeningStatus status = RescreeningStatus.PENDING;

    private long examined;

    private long flipped;

    private UUID position = START;

    private Instant requestedAt;

    private @Nullable Instant startedAt;

    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Rescreening() {}

    private Rescreening(RescreeningCause cause, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.cause = cause;
        this.requestedAt = now;
    }

    /** For areas, which are kept beside it. */
    static Rescreening ofAreas(RescreeningCause cause, Instant now) {
        return new Rescreening(cause, now);
    }

    static Rescreening ofPolicy(PolicyChange change, Instant now) {
        Rescreening rescreening = new Rescreening(change.cause(), now);
        rescreening.policyId = change.policyId();
        rescreening.divisionPrefix = change.divisionPrefix();
        rescreening.firstDay = change.from();
        rescreening.lastDay = change.to();
        return rescreening;
    }

    /** From now on it is about what was asked for, and no more. Still waits when whoever closed it is gone. */
    void close(Instant now) {
        startedAt = startedAt == null ? now : startedAt;
    }

    void begin() {
        status = RescreeningStatus.RUNNING;
    }

    /** Everybody up to this one has been judged. */
    void advance(UUID last, int judged, int others) {
        position = last;
        examined += judged;
        flipped += others;
    }

    void complete(Instant now) {
        status = RescreeningStatus.COMPLETED;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    RescreeningCause cause() {
        return cause;
    }

    @Nullable
    UUID policyId() {
        return policyId;
    }

    RescreeningStatus status() {
        return status;
    }

    long examined() {
        return examined;
    }

    long flipped() {
        return flipped;
    }

    UUID position() {
        return position;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
