package org.sitesentinel.siteregistry.venuecode;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
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
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.site.Building;
import org.sitesentinel.siteregistry.site.SiteClosed;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.CodePosted;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.CodeRevoked;

/** The code of a building, from application to the wall and until it is no longer valid. */
@Entity
public class VenueCode {
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

    private int reprints;

    @Embedded
    private @Nullable Revocation revocation;

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

    /** A new code for a building, not before the building was there and not when its site is closed. */
    static VenueCode issue(Building building, LocalDate issuedOn, Instant now) {
        if (building.site().status() == SiteStatus.CLOSED) {
            throw new SiteClosed().exception();
        }
        requireNotBefore(building.addedOn(), issuedOn, "/issuedOn", "before-building");
        return new VenueCode(building, issuedOn, now);
    }

    /** Puts the code on the wall, once. */
    void post(LocalDate day, @Nullable String where, Instant now) {
        requireInForce();
        if (status != VenueCodeStatus.ISSUED) {
            throw new CodePosted(code).exception();
        }
        requireNotBefore(issuedOn, day, "/postedOn", "before-issue");
        status = VenueCodeStatus.POSTED;
        postedOn = day;
        postedWhere = where;
        recordedAt = now;
    }

    /**
     * Ends the code, for good.
     *
     * @param pointer where the request names the day
     */
    void revoke(Revocation why, String pointer, Instant now) {
        requireInForce();
        requireNotBefore(issuedOn, why.revokedOn(), pointer, "before-issue");
        if (postedOn != null) {
            requireNotBefore(postedOn, why.revokedOn(), pointer, "before-posting");
        }
        status = VenueCodeStatus.REVOKED;
        revocation = why;
        recordedAt = now;
    }

    /** Takes down that its poster was printed again; the code stays what it is. */
    Reprint reprint(ReprintReason reason, @Nullable String note, LocalDate day, Instant now) {
        requireInForce();
        requireNotBefore(issuedOn, day, "/reprintedOn", "before-issue");
        reprints++;
        return new Reprint(id, reason, note, day, now);
    }

    /** @throws org.sitesentinel.runtime.problem.ProblemException {@code code-revoked} */
    public void requireInForce() {
        if (status == VenueCodeStatus.REVOKED) {
            throw new CodeRevoked().exception();
        }
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
                since(),
                recordedAt,
                building.site().ref(),
                building.id().toString(),
                status);
    }

    private LocalDate since() {
        if (revocation != null) {
            return revocation.revokedOn();
        }
        return postedOn == null ? issuedOn : postedOn;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Building building() {
        return building;
    }

    /** What the poster shows and a scan reads. */
    public String code() {
        return code;
    }

    public VenueCodeStatus status() {
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

    int reprints() {
        return reprints;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    Revocation revocation() {
        return revocation;
    }
}
