package org.sitesentinel.screening.quarantine;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.quarantine.QuarantineProblem.QuarantineOutOfOrder;
import org.sitesentinel.screening.quarantine.QuarantineProblem.ReleaseConditionsUnmet;

/** Keeps one person apart, from the order to its end. */
@Entity
class QuarantineOrder {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String personRef;

    @Embedded
    private Place place;

    private @Nullable UUID returneeId;

    @Enumerated(EnumType.STRING)
    private QuarantineKind kind;

    @Enumerated(EnumType.STRING)
    private QuarantineStatus status;

    private byte[] location;

    private UUID policyId;

    @Column(name = "policy")
    private String policyName;

    @Embedded
    private Term term;

    private int breaches;

    private @Nullable LocalDate endedOn;

    private LocalDate businessDate;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuarantineOrder() {}

    QuarantineOrder(
            String personRef,
            Place place,
            @Nullable UUID returneeId,
            QuarantineKind kind,
            Terms terms,
            LocalDate issuedOn,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.personRef = personRef;
        this.place = place;
        this.returneeId = returneeId;
        this.kind = kind;
        this.status = QuarantineStatus.ISSUED;
        this.location = new byte[0];
        this.policyId = terms.policy().id();
        this.policyName = terms.policy().name();
        this.term = Term.of(terms.startsOn(), terms.days(), terms.testDays());
        this.businessDate = issuedOn;
        this.recordedAt = now;
    }

    /**
     * How long, and when tests are taken.
     *
     * @param testDays the first day of quarantine is 1
     */
    record Terms(PolicyInForce policy, LocalDate startsOn, int days, List<Integer> testDays) {}

    /** Says where; it may be a home, so it is kept encrypted. */
    QuarantineOrder at(String where, PersonCipher cipher) {
        location = cipher.encrypt(id.toString(), "location", where);
        return this;
    }

    /** The person is in place; days and tests count from then. */
    void start(LocalDate day, Instant now) {
        require(QuarantineStatus.ISSUED);
        term = term.startingOn(day);
        status = QuarantineStatus.ACTIVE;
        changed(day, now);
    }

    /** A test was taken; its result is an entry of the order. */
    void test(LocalDate day, Instant now) {
        require(QuarantineStatus.ACTIVE);
        term.requireBegun(day, "/sampledOn");
        recordedAt = now;
    }

    /** The order was broken. It goes on. */
    void breach(LocalDate day, Instant now) {
        require(QuarantineStatus.ACTIVE);
        term.requireBegun(day, "/breachedOn");
        breaches++;
        recordedAt = now;
    }

    /** Ends it, if the days are served and the tests are negative. */
    void release(LocalDate day, List<QuarantineEntry> entries, Instant now) {
        require(QuarantineStatus.ACTIVE);
        term.requireBegun(day, "/releasedOn");
        List<Violation> unmet = conditions(entries).unmetOn(day);
        if (!unmet.isEmpty()) {
            throw new ReleaseConditionsUnmet(unmet).exception();
        }
        end(QuarantineStatus.RELEASED, day, now);
    }

    /** Somebody else sees to the person from now on. */
    void transfer(LocalDate day, Instant now) {
        require(QuarantineStatus.ISSUED, QuarantineStatus.ACTIVE);
        end(QuarantineStatus.TRANSFERRED, day, now);
    }

    /** It should not have been ordered. */
    void withdraw(LocalDate day, Instant now) {
        require(QuarantineStatus.ISSUED, QuarantineStatus.ACTIVE);
        end(QuarantineStatus.WITHDRAWN, day, now);
    }

    ReleaseConditions conditions(List<QuarantineEntry> entries) {
        return new ReleaseConditions(term.endsOn(), term.testDates(), entries);
    }

    private void end(QuarantineStatus next, LocalDate day, Instant now) {
        status = next;
        endedOn = day;
        changed(day, now);
    }

    private void changed(LocalDate day, Instant now) {
        businessDate = day;
        recordedAt = now;
    }

    private void require(QuarantineStatus... expected) {
        if (!List.of(expected).contains(status)) {
            throw new QuarantineOutOfOrder(status).exception();
        }
    }

    QuarantineState state() {
        return new QuarantineState(
                id.toString(),
                version,
                businessDate,
                recordedAt,
                place.site(),
                kind,
                status,
                term.startsOn(),
                term.endsOn(),
                breaches,
                endedOn);
    }

    QuarantineOrderView view(MaskedPerson person, List<QuarantineEntry> entries, @Nullable String location) {
        return new QuarantineOrderView(
                id,
                version,
                personRef,
                person,
                Objects.requireNonNull(place.siteId()),
                place.site().type(),
                place.district(),
                returneeId,
                kind,
                status,
                location,
                policyName,
                term.startsOn(),
                term.endsOn(),
                conditions(entries).scheduledTests().stream()
                        .map(QuarantineOrderView.ScheduledTestView::of)
                        .toList(),
                breaches,
                endedOn,
                recordedAt);
    }

    String location(PersonCipher cipher) {
        return cipher.decrypt(id.toString(), "location", location);
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

    Place place() {
        return place;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
