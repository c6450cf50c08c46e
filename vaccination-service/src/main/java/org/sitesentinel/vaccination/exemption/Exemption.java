package org.sitesentinel.vaccination.exemption;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.vaccination.exemption.ExemptionProblem.ReasonWithdrawn;

/** Why a person is not vaccinated, from one day to another. */
@Entity
@Table(name = "vaccination_reason")
class Exemption {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String personRef;

    /** Where it was entered; absent where that was nowhere in particular. */
    @Embedded
    private @Nullable Place place;

    @Enumerated(EnumType.STRING)
    private ExemptionReason reason;

    private boolean evidence;

    private LocalDate fromDay;

    private @Nullable LocalDate untilDay;

    private @Nullable Instant withdrawnAt;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Exemption() {}

    private Exemption(String personRef, @Nullable Place place, ExemptionTerms terms, String recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.personRef = personRef;
        this.place = place;
        this.reason = terms.reason();
        this.evidence = terms.evidence();
        this.fromDay = terms.from();
        this.untilDay = terms.until();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    static Exemption entered(
            String personRef, @Nullable Place place, ExemptionTerms terms, String recordedBy, Instant now) {
        return new Exemption(personRef, place, terms, recordedBy, now);
    }

    /** Says something else from now on. */
    void change(ExemptionTerms terms, String changedBy, Instant now) {
        requireThere();
        reason = terms.reason();
        evidence = terms.evidence();
        fromDay = terms.from();
        untilDay = terms.until();
        recordedBy = changedBy;
        recordedAt = now;
    }

    /** It holds on none of its days any more. */
    void withdraw(String withdrawnBy, Instant now) {
        requireThere();
        withdrawnAt = now;
        recordedBy = withdrawnBy;
        recordedAt = now;
    }

    private void requireThere() {
        if (withdrawnAt != null) {
            throw new ReasonWithdrawn().exception();
        }
    }

    ExemptionView view() {
        return new ExemptionView(
                id,
                version,
                personRef,
                place == null ? null : place.siteId(),
                place == null ? null : place.district(),
                reason,
                evidence,
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

    String personRef() {
        return personRef;
    }
}
