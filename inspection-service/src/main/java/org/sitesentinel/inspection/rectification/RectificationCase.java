package org.sitesentinel.inspection.rectification;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.inspection.inspection.Inspection;
import org.sitesentinel.inspection.inspection.InspectionResult;
import org.sitesentinel.inspection.rectification.CaseProblem.InspectionPassed;
import org.sitesentinel.runtime.site.Place;

/**
 * A case and how far it has come. It moves as {@link Move} says: a step that comes out of order, before its guard
 * holds, or is dated before the step before it, is refused and changes nothing.
 */
@Entity
class RectificationCase {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Place place;

    private UUID inspectionId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private boolean interviewRequired;

    private LocalDate openedOn;

    private @Nullable LocalDate interviewedOn;

    private @Nullable LocalDate interviewSignedOn;

    @Embedded
    private OrdersServed served;

    private @Nullable LocalDate reportedOn;

    private int reinspections;

    private @Nullable LocalDate closedOn;

    private @Nullable LocalDate referredOn;

    private @Nullable LocalDate withdrawnOn;

    private int repeatItems;

    private LocalDate lastStepOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected RectificationCase() {}

    private RectificationCase(Inspection inspection, boolean interviewRequired, LocalDate day, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.place = inspection.place();
        this.inspectionId = inspection.id();
        this.status = CaseStatus.OPEN;
        this.interviewRequired = interviewRequired;
        this.openedOn = day;
        this.served = OrdersServed.NONE;
        this.lastStepOn = day;
        this.recordedAt = now;
    }

    /**
     * Opens the case of an inspection that found the site deficient.
     *
     * @param interviewRequired whether an order must wait for an interview
     */
    static RectificationCase open(Inspection inspection, boolean interviewRequired, LocalDate day, Instant now) {
        if (inspection.result() == InspectionResult.PASSED) {
            throw new InspectionPassed().exception();
        }
        CaseStep.OPENING.refuseBefore(inspection.inspectedOn(), day);
        return new RectificationCase(inspection, interviewRequired, day, now);
    }

    /** So many of its items had failed at the site before. */
    void repeats(int items) {
        repeatItems = items;
    }

    /** What its opening was entered with. */
    Map<String, Object> opening() {
        return Map.of("inspectionId", inspectionId.toString(), "repeatItems", repeatItems);
    }

    /** The responsible person was interviewed. */
    void interview(LocalDate day, Instant now) {
        take(Move.INTERVIEW, day, now);
        interviewedOn = day;
    }

    /** The record of the interview came back signed; that may become known after later steps. */
    void signInterview(LocalDate day, Instant now) {
        takeLate(Move.SIGN_INTERVIEW, interviewedOn, day, now);
        interviewSignedOn = day;
    }

    /** An order was served that must be fulfilled by the deadline. */
    void order(LocalDate day, Deadline until, Instant now) {
        take(Move.ORDER, day, now);
        served = served.another(day, until);
    }

    /** The deadline passed, and a second order was served with a deadline of its own. */
    void orderAgain(LocalDate day, Deadline until, Instant now) {
        take(Move.ORDER_AGAIN, day, now);
        served = served.another(day, until);
    }

    /** The order in force was received; that may become known after later steps. */
    void receive(LocalDate day, Instant now) {
        takeLate(Move.RECEIVE, served.lastOn(), day, now);
        served = served.received(day);
    }

    /** The deadline was put off. */
    void extend(LocalDate day, Deadline until, Instant now) {
        take(Move.EXTEND, day, now);
        served = served.extended(day, until);
    }

    /** The site says that it has rectified. */
    void report(LocalDate day, Instant now) {
        take(Move.REPORT, day, now);
        reportedOn = day;
    }

    /** The report was found wanting: the site owes another. */
    void giveReportBack(LocalDate day, Instant now) {
        take(Move.RETURN, day, now);
        reportedOn = null;
    }

    /** The re-inspection was passed: the only way to close a case. */
    void close(LocalDate day, Instant now) {
        take(Move.PASS, day, now);
        reinspections++;
        closedOn = day;
    }

    /** The re-inspection was failed: the order stands, and the site owes another report. */
    void giveBack(LocalDate day, Instant now) {
        take(Move.FAIL, day, now);
        reinspections++;
        reportedOn = null;
    }

    /** The case was handed to the body with penal power; the site still owes what was ordered. */
    void refer(LocalDate day, Instant now) {
        take(Move.REFER, day, now);
        referredOn = day;
    }

    /** The case was given up. */
    void withdraw(LocalDate day, Instant now) {
        take(Move.WITHDRAW, day, now);
        withdrawnOn = day;
    }

    private void take(Move move, LocalDate day, Instant now) {
        status = move.of(this, lastStepOn, day);
        lastStepOn = day;
        recordedAt = now;
    }

    /** A paper that came back: dated after what it belongs to, and entered after whatever happened meanwhile. */
    private void takeLate(Move move, @Nullable LocalDate earliest, LocalDate day, Instant now) {
        status = move.of(this, earliest == null ? lastStepOn : earliest, day);
        lastStepOn = day.isAfter(lastStepOn) ? day : lastStepOn;
        recordedAt = now;
    }

    RectificationCaseState state() {
        return new RectificationCaseState(
                id.toString(),
                version,
                lastStepOn,
                recordedAt,
                place.site(),
                inspectionId.toString(),
                status,
                interviewedOn,
                served.firstOn(),
                served.deadline() == null ? null : served.deadline().day(),
                reportedOn,
                closedOn,
                openedOn,
                served.count(),
                served.extendedOn(),
                served.receivedOn(),
                reinspections,
                repeatItems,
                referredOn,
                withdrawnOn);
    }

    /** What may come next on a day. */
    List<CaseStep> nextSteps(LocalDate day) {
        return Move.stepsFrom(this, day);
    }

    /** Whether the deadline has passed on a day, whatever was done meanwhile. */
    boolean isOver(LocalDate day) {
        Deadline until = served.deadline();
        return until != null && day.isAfter(until.day());
    }

    /** Whether the site owes a report on a day and the deadline has passed. */
    boolean isOverdue(LocalDate day) {
        return isOver(day) && (status == CaseStatus.ORDERED || status == CaseStatus.REFERRED);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String district() {
        return place.district();
    }

    UUID siteId() {
        return UUID.fromString(place.site().id());
    }

    UUID inspectionId() {
        return inspectionId;
    }

    CaseStatus status() {
        return status;
    }

    boolean interviewRequired() {
        return interviewRequired;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    boolean interviewSigned() {
        return interviewSignedOn != null;
    }

    int orders() {
        return served.count();
    }

    @Nullable
    Deadline deadline() {
        return served.deadline();
    }

    int repeatItems() {
        return repeatItems;
    }

    LocalDate lastStepOn() {
        return lastStepOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
