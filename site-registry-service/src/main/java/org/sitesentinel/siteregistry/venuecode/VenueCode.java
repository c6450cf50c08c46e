package org.sitesentinel.siteregistry.venuecode;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.site.Building;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.CodePosted;

/** The code of a building, from application to the wall. */
@Entity
class VenueCode {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "building_id")
    private Building building;

    private String code;

    @Enumerated(EnumType.STRING)
    private VenueCodeStatus status;

    private LocalDate issuedOn;

    private @Nullable LocalDate postedOn;

    private @Nullable String postedWhere;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected VenueCode() {}

    private VenueCode(Building building, LocalDate issuedOn, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.building = building;
        this.code = CodeText.next();
        this.status = VenueCodeStatus.ISSUED;
        this.issuedOn = issuedOn;
        this.recordedAt = now;
    }

    /** A new code for a building, not before the building was there. */
    static VenueCode issue(Building building, LocalDate issuedOn, Instant now) {
        requireNotBefore(building.addedOn(), issuedOn, "/issuedOn", "before-building");
        return new VenueCode(building, issuedOn, now);
    }

    /** Puts the code on the wall, once. */
    void post(LocalDate day, @Nullable String where, Instant now) {
        if (status != VenueCodeStatus.ISSUED) {
            throw new CodePosted(code).exception();
        }
        requireNotBefore(issuedOn, day, "/postedOn", "before-issue");
        status = VenueCodeStatus.POSTED;
        postedOn = day;
        postedWhere = where;
        recordedAt = now;
    }

    private static void requireNotBefore(LocalDate earliest, LocalDate day, String pointer, String code) {
        if (day.isBefore(earliest)) {
            throw new InvalidRequest(List.of(Violation.of(pointer, code))).exception();
        }
    }

    VenueCodeState state() {
        return new VenueCodeState(
                id.toString(),
                version,
                postedOn == null ? issuedOn : postedOn,
                recordedAt,
                building.site().ref(),
                building.id().toString(),
                status);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Building building() {
        return building;
    }

    String code() {
        return code;
    }

    VenueCodeStatus status() {
        return status;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    LocalDate postedOn() {
        return postedOn;
    }

    @Nullable
    String postedWhere() {
        return postedWhere;
    }
}
