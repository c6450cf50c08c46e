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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.Place;
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

    private LocalDate startsOn;

    private LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalDate> testDates;

    private int breaches;

    private @Nullable LocalDate endedOn;

    private LocalDate businessDate;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuarantineOrder() {}

    private QuarantineOrder(
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
        this.startsOn = terms.startsOn();
        this.endsOn = terms.startsOn().plusDays(terms.days());
        this.testDates = terms.testDates();
        this.businessDate = issuedOn;
        this.recordedAt = now;
    }

    /**
     * How long, and when tests are taken.
     *
     * @param testDays the first day of quarantine is 1
     */
    record Terms(PolicyInForce policy, LocalDate startsOn, int days, List<Integer> testDays) {
        private List<LocalDate> testDates() {
            return testDays.stream()
                    .filter(day -> day <= days)
                    .sorted()
                    .map(day -> startsOn.plusDays(day - 1L))
                    .toList();
        }
    }

    static QuarantineOrder issued(
            String personRef,
            Place place,
            @Nullable UUID returneeId,
            QuarantineKind kind,
            Terms terms,
            LocalDate issuedOn,
            Instant now) {
        return new QuarantineOrder(personRef, place, returneeId, kind, terms, issuedOn, now);
    }

    /** Says where; it may be a home, so it is kept encrypted. */
    QuarantineOrder at(String where, PersonCipher cipher) {
        location = cipher.encrypt(id.toString(), "location", where);
        return this;
    }

    /** The person is in place; days and tests count from then. */
    void start(LocalDate day, Instant now) {
        require(QuarantineStatus.ISSUED);
        long later = ChronoUnit.DAYS.between(startsOn, day);
        startsOn = day;
        endsOn = endsOn.plusDays(later);
        testDates = testDates.stream().map(one -> one.plusDays(later)).toList();
        status = QuarantineStatus.ACTIVE;
        changed(day, now);
    }

    /** A test was taken; its result is an entry of the order. */
    void test(LocalDate day, Instant now) {
        require(QuarantineStatus.ACTIVE);
        requireSinceStart(day, "/sampledOn");
        recordedAt = now;
    }

    /** The order was broken. It goes on. */
    void breach(LocalDate day, Instant now) {
        require(QuarantineStatus.ACTIVE);
        requireSinceStart(day, "/breachedOn");
        breaches++;
        recordedAt = now;
    }

    /** Ends it, if the days are served and the tests are negative. */
    void release(LocalDate day, List<QuarantineEntry> entries, Instant now) {
        require(QuarantineStatus.ACTIVE);
        requireSinceStart(day, "/releasedOn");
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
        return new ReleaseConditions(endsOn, testDates, entries);
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

    private void requireSinceStart(LocalDate day, String pointer) {
        if (day.isBefore(startsOn)) {
            throw new InvalidRequest(List.of(Violation.of(pointer, "before-quarantine"))).exception();
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
                startsOn,
                endsOn,
                breaches,
                endedOn);
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

    @Nullable
    UUID returneeId() {
        return returneeId;
    }

    QuarantineKind kind() {
        return kind;
    }

    QuarantineStatus status() {
        return status;
    }

    String policyName() {
        return policyName;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int breaches() {
        return breaches;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
