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
import org.sitesentinel.inspection.rectification.CaseProblem.StepOutOfOrder;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.Place;

/**
 * A case and how far it has come. A step that comes out of order, or is dated before the step before it, is refused and
 * changes nothing.
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

    private LocalDate openedOn;

    private @Nullable LocalDate interviewedOn;

    private @Nullable LocalDate orderedOn;

    private @Nullable LocalDate deadline;

    private @Nullable LocalDate reportedOn;

    private @Nullable LocalDate closedOn;

    private LocalDate lastStepOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected RectificationCase() {}

    private RectificationCase(Inspection inspection, LocalDate day, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.place = inspection.place();
        this.inspectionId = inspection.id();
        this.status = CaseStatus.OPEN;
        this.openedOn = day;
        this.lastStepOn = day;
        this.recordedAt = now;
    }

    /** Opens the case of an inspection that found the site deficient. */
    static RectificationCase open(Inspection inspection, LocalDate day, Instant now) {
        if (inspection.result() == InspectionResult.PASSED) {
            throw new InspectionPassed().exception();
        }
        refuseBefore(inspection.inspectedOn(), CaseStep.OPENING, day);
        return new RectificationCase(inspection, day, now);
    }

    /** The responsible person was interviewed. */
    void interview(LocalDate day, Instant now) {
        take(CaseStep.INTERVIEW, CaseStatus.INTERVIEWED, day, now);
        interviewedOn = day;
    }

    /** An order was served that must be fulfilled by the deadline. */
    void order(LocalDate day, LocalDate until, Instant now) {
        take(CaseStep.ORDER, CaseStatus.ORDERED, day, now);
        orderedOn = day;
        deadline = until;
    }

    /** The site says that it has rectified. */
    void report(LocalDate day, Instant now) {
        take(CaseStep.REPORT, CaseStatus.REPORTED, day, now);
        reportedOn = day;
    }

    /** The re-inspection was passed: the only way to close a case. */
    void close(LocalDate day, Instant now) {
        take(CaseStep.REINSPECTION, CaseStatus.CLOSED, day, now);
        closedOn = day;
    }

    /** The re-inspection was failed: the order stands, and the site owes another report. */
    void giveBack(LocalDate day, Instant now) {
        take(CaseStep.REINSPECTION, CaseStatus.ORDERED, day, now);
        reportedOn = null;
    }

    private void take(CaseStep step, CaseStatus next, LocalDate day, Instant now) {
        if (!step.allowedFrom(status)) {
            throw new StepOutOfOrder(status, nextSteps()).exception();
        }
        refuseBefore(lastStepOn, step, day);
        status = next;
        lastStepOn = day;
        recordedAt = now;
    }

    private static void refuseBefore(LocalDate earliest, CaseStep step, LocalDate day) {
        if (day.isBefore(earliest)) {
            Violation tooEarly = new Violation(step.datePointer(), "before-last-step", Map.of("earliest", earliest));
            throw new InvalidRequest(List.of(tooEarly)).exception();
        }
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
                orderedOn,
                deadline,
                reportedOn,
                closedOn);
    }

    List<CaseStep> nextSteps() {
        return CaseStep.after(status);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    CaseStatus status() {
        return status;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate lastStepOn() {
        return lastStepOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
