package org.sitesentinel.screening.compliance.excuse;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.compliance.excuse.TestExcuseProblem.ExcuseWithdrawn;

/** Why a person need not be tested from one day to another. */
@Entity
class TestExcuse {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String personRef;

    /** Where the person counted when it was entered. */
    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private ExcuseReason reason;

    private LocalDate fromDay;

    private @Nullable LocalDate untilDay;

    private @Nullable Instant withdrawnAt;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected TestExcuse() {}

    private TestExcuse(
            String personRef,
            Place place,
            ExcuseReason reason,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            String recordedBy,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.personRef = personRef;
        this.place = place;
        this.reason = reason;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    static TestExcuse granted(
            String personRef,
            Place place,
            ExcuseReason reason,
            LocalDate from,
            @Nullable LocalDate until,
            String by,
            Instant now) {
        return new TestExcuse(personRef, place, reason, from, until, by, now);
    }

    void withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw new ExcuseWithdrawn().exception();
        }
        withdrawnAt = now;
        recordedAt = now;
    }

    TestExcuseView view() {
        return new TestExcuseView(
                id,
                version,
                personRef,
                place.siteId(),
                place.district(),
                reason,
                fromDay,
                untilDay,
                withdrawnAt,
                recordedBy,
                recordedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
