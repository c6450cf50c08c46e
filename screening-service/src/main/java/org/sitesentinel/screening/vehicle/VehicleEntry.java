package org.sitesentinel.screening.vehicle;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.BusinessDay;
import org.sitesentinel.screening.returnee.verdict.Origin;
import org.sitesentinel.screening.vehicle.VehicleProblem.ClosedLoopNotKept;
import org.sitesentinel.screening.vehicle.VehicleProblem.VehicleOutOfOrder;

/** One visit of one vehicle to one site. */
@Entity
class VehicleEntry {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Place place;

    private byte[] plate;

    private String plateRef;

    private String driverRef;

    @Embedded
    private Origin origin;

    private String load;

    private boolean closedLoop;

    @Enumerated(EnumType.STRING)
    private VehicleStatus status;

    private Instant arrivedAt;

    private LocalDate arrivedOn;

    private boolean escorted;

    private @Nullable Instant unloadedAt;

    private boolean contactFree;

    private @Nullable Instant disinfectedAt;

    private @Nullable String disinfectant;

    private @Nullable Instant departedAt;

    private LocalDate businessDate;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected VehicleEntry() {}

    /** What is brought, from where, and when. */
    record Delivery(Origin origin, String load, Instant arrivedAt, boolean escorted) {}

    private VehicleEntry(
            Place place,
            String plateRef,
            String driverRef,
            Delivery delivery,
            boolean closedLoop,
            String by,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.place = place;
        this.plate = new byte[0];
        this.plateRef = plateRef;
        this.driverRef = driverRef;
        this.origin = delivery.origin();
        this.load = delivery.load();
        this.closedLoop = closedLoop;
        this.status = VehicleStatus.ARRIVED;
        this.arrivedAt = delivery.arrivedAt();
        this.arrivedOn = BusinessDay.of(arrivedAt);
        this.escorted = delivery.escorted();
        this.businessDate = arrivedOn;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** @param closedLoop whether it comes from an area of risk */
    static VehicleEntry arrived(
            Place place,
            String plateRef,
            String driverRef,
            Delivery delivery,
            boolean closedLoop,
            String by,
            Instant now) {
        return new VehicleEntry(place, plateRef, driverRef, delivery, closedLoop, by, now);
    }

    /** Says under which plate, which is kept encrypted. */
    VehicleEntry under(Plate number, PersonCipher cipher) {
        plate = cipher.encrypt(id.toString(), "plate", number.normalised());
        return this;
    }

    /** In a closed loop: only where somebody led it, and without contact. */
    void unload(Instant at, boolean withoutContact, @Nullable Boolean led, String by, Instant now) {
        require(status == VehicleStatus.ARRIVED);
        boolean wasLed = led == null ? escorted : led;
        List<Violation> missing = new ArrayList<>();
        if (closedLoop && !wasLed) {
            missing.add(Violation.of("/escorted", "closed-loop-escort"));
        }
        if (closedLoop && !withoutContact) {
            missing.add(Violation.of("/contactFree", "closed-loop-contact"));
        }
        check(missing, at, arrivedAt, "/unloadedAt");
        escorted = wasLed;
        contactFree = withoutContact;
        unloadedAt = at;
        become(VehicleStatus.UNLOADED, at, by, now);
    }

    void disinfect(Instant at, String agent, String by, Instant now) {
        require(status == VehicleStatus.UNLOADED);
        check(List.of(), at, unloadedAt, "/disinfectedAt");
        disinfectedAt = at;
        disinfectant = agent;
        become(VehicleStatus.DISINFECTED, at, by, now);
    }

    /** In a closed loop: only disinfected. */
    void depart(Instant at, String by, Instant now) {
        require(status == VehicleStatus.UNLOADED || status == VehicleStatus.DISINFECTED);
        List<Violation> missing =
                closedLoop && disinfectedAt == null ? List.of(Violation.of("", "closed-loop-disinfection")) : List.of();
        check(missing, at, disinfectedAt == null ? unloadedAt : disinfectedAt, "/departedAt");
        departedAt = at;
        become(VehicleStatus.DEPARTED, at, by, now);
    }

    private void require(boolean inOrder) {
        if (!inOrder) {
            throw new VehicleOutOfOrder(status).exception();
        }
    }

    /** Refuses a step with all that is wrong with it. */
    private static void check(List<Violation> missing, Instant at, @Nullable Instant before, String pointer) {
        List<Violation> errors = new ArrayList<>(missing);
        if (before != null && at.isBefore(before)) {
            errors.add(Violation.of(pointer, "before-last-step"));
        }
        if (!missing.isEmpty()) {
            throw new ClosedLoopNotKept(errors).exception();
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors).exception();
        }
    }

    private void become(VehicleStatus next, Instant at, String by, Instant now) {
        status = next;
        businessDate = BusinessDay.of(at);
        recordedBy = by;
        recordedAt = now;
    }

    VehicleState state() {
        return new VehicleState(
                id.toString(),
                version,
                businessDate,
                recordedAt,
                place.site(),
                status,
                closedLoop,
                escorted,
                contactFree,
                disinfectedAt != null);
    }

    String maskedPlate(PersonCipher cipher) {
        return Plate.masked(cipher.decrypt(id.toString(), "plate", plate));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Place place() {
        return place;
    }

    String plateRef() {
        return plateRef;
    }

    String driverRef() {
        return driverRef;
    }

    Origin origin() {
        return origin;
    }

    String load() {
        return load;
    }

    boolean closedLoop() {
        return closedLoop;
    }

    VehicleStatus status() {
        return status;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    boolean escorted() {
        return escorted;
    }

    @Nullable
    Instant unloadedAt() {
        return unloadedAt;
    }

    boolean contactFree() {
        return contactFree;
    }

    @Nullable
    Instant disinfectedAt() {
        return disinfectedAt;
    }

    @Nullable
    String disinfectant() {
        return disinfectant;
    }

    @Nullable
    Instant departedAt() {
        return departedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
