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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.BusinessDay;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.returnee.verdict.Origin;
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

    @Enumerated(EnumType.STRING)
    private VehicleStatus status;

    private LocalDate arrivedOn;

    @Embedded
    private Handling handling;

    private LocalDate businessDate;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected VehicleEntry() {}

    /** What is brought, from where, and when. */
    record Delivery(Origin origin, String load, Instant arrivedAt, boolean escorted) {}

    /** @param closedLoop whether it comes from an area of risk */
    VehicleEntry(
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
        this.handling = Handling.arrived(closedLoop, delivery.arrivedAt(), delivery.escorted());
        this.arrivedOn = BusinessDay.of(delivery.arrivedAt());
        this.status = VehicleStatus.ARRIVED;
        this.businessDate = arrivedOn;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** Says under which plate, which is kept encrypted. */
    VehicleEntry under(Plate number, PersonCipher cipher) {
        plate = cipher.encrypt(id.toString(), "plate", number.normalised());
        return this;
    }

    void unload(Instant at, boolean withoutContact, @Nullable Boolean led, String by, Instant now) {
        require(status == VehicleStatus.ARRIVED);
        handling = handling.unloaded(at, withoutContact, led);
        become(VehicleStatus.UNLOADED, at, by, now);
    }

    void disinfect(Instant at, String agent, String by, Instant now) {
        require(status == VehicleStatus.UNLOADED);
        handling = handling.disinfected(at, agent);
        become(VehicleStatus.DISINFECTED, at, by, now);
    }

    void depart(Instant at, String by, Instant now) {
        require(status == VehicleStatus.UNLOADED || status == VehicleStatus.DISINFECTED);
        handling = handling.departed(at);
        become(VehicleStatus.DEPARTED, at, by, now);
    }

    private void require(boolean inOrder) {
        if (!inOrder) {
            throw new VehicleOutOfOrder(status).exception();
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
                handling.closedLoop(),
                handling.escorted(),
                handling.contactFree(),
                handling.disinfectedAt() != null);
    }

    VehicleEntryView view(MaskedPerson driver, PersonCipher cipher) {
        return new VehicleEntryView(
                id,
                version,
                Objects.requireNonNull(place.siteId()),
                place.site().type(),
                place.district(),
                Plate.masked(cipher.decrypt(id.toString(), "plate", plate)),
                driver,
                origin,
                load,
                handling.closedLoop(),
                status,
                handling.arrivedAt(),
                handling.escorted(),
                handling.unloadedAt(),
                handling.contactFree(),
                handling.disinfectedAt(),
                handling.disinfectant(),
                handling.departedAt(),
                recordedBy,
                recordedAt);
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
}
