package org.sitesentinel.inspection.draw.assignment;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.assignment.AssignmentProblem.AssignmentNotOpen;
import org.sitesentinel.inspection.draw.assignment.AssignmentProblem.NoSubstitute;
import org.sitesentinel.inspection.inspection.Inspection;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.site.Place;

/** A site that a draw chose, and the inspectors it chose for it. */
@Entity
@Table(name = "draw_assignment")
public class Assignment {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID drawId;

    @Embedded
    private Place place;

    private List<String> inspectors;

    /** Who may take an inspector's place, in the order that the draw gave them. */
    private List<String> substitutes;

    private LocalDate notBefore;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status = AssignmentStatus.OPEN;

    private @Nullable UUID inspectionId;

    private @Nullable LocalDate completedOn;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    /**
     * To be carried out.
     *
     * @param substitutes in the order drawn
     * @param notBefore first day on which an inspection counts
     */
    public Assignment(
            UUID drawId,
            Place site,
            List<String> inspectors,
            List<String> substitutes,
            LocalDate notBefore,
            LocalDate dueOn,
            String recordedBy,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.drawId = drawId;
        this.place = site;
        this.inspectors = List.copyOf(inspectors);
        this.substitutes = List.copyOf(substitutes);
        this.notBefore = notBefore;
        this.dueOn = dueOn;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** The inspectors who were drawn have inspected the site, with others or without. */
    void complete(Inspection by, String recorder, Instant now) {
        requireOpen();
        if (!by.place().site().id().equals(place.site().id())) {
            throw refused("inspection-of-another-site");
        }
        if (by.inspectedOn().isBefore(notBefore)) {
            throw refused("inspection-before-period");
        }
        if (!by.inspectors().containsAll(inspectors)) {
            throw refused("drawn-inspectors-absent");
        }
        status = AssignmentStatus.COMPLETED;
        inspectionId = by.id();
        completedOn = by.inspectedOn();
        recorded(recorder, now);
    }

    private static RuntimeException refused(String code) {
        return UnknownReference.at("/inspectionId", code).exception();
    }

    /** There is nothing to inspect, or nobody may. */
    void excuse(String recorder, Instant now) {
        requireOpen();
        status = AssignmentStatus.EXCUSED;
        recorded(recorder, now);
    }

    /**
     * Gives an inspector's place to the next in the order drawn.
     *
     * @param available those who could go now
     */
    void substitute(String inspector, List<String> available, String recorder, Instant now) {
        requireOpen();
        if (!inspectors.contains(inspector)) {
            throw UnknownReference.at("/certificate", "not-assigned").exception();
        }
        String next = substitutes.stream()
                .filter(available::contains)
                .findFirst()
                .orElseThrow(() -> new NoSubstitute().exception());
        List<String> going = new ArrayList<>(inspectors);
        going.set(going.indexOf(inspector), next);
        inspectors = going;
        substitutes = new ArrayList<>(substitutes.subList(substitutes.indexOf(next) + 1, substitutes.size()));
        recorded(recorder, now);
    }

    private void requireOpen() {
        if (status != AssignmentStatus.OPEN) {
            throw new AssignmentNotOpen(status).exception();
        }
    }

    private void recorded(String recorder, Instant now) {
        recordedBy = recorder;
        recordedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID drawId() {
        return drawId;
    }

    Place place() {
        return place;
    }

    List<String> inspectors() {
        return List.copyOf(inspectors);
    }

    List<String> substitutes() {
        return List.copyOf(substitutes);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    AssignmentStatus status() {
        return status;
    }

    @Nullable
    UUID inspectionId() {
        return inspectionId;
    }

    @Nullable
    LocalDate completedOn() {
        return completedOn;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
