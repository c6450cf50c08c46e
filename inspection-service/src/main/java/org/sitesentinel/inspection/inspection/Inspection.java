package org.sitesentinel.inspection.inspection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.inspection.checklist.Checklist;
import org.sitesentinel.runtime.site.Place;

/** A visit to a site on a business date and what was found there. */
@Entity
public class Inspection {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    /** Its place in lists. */
    private UUID entry;

    @Embedded
    private Place place;

    private LocalDate inspectedOn;

    private @Nullable Instant startedAt;

    private @Nullable Instant endedAt;

    @Embedded
    private @Nullable Position position;

    private List<String> inspectors;

    private @Nullable UUID checklistId;

    private @Nullable Integer checklistEdition;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Answer> answers;

    @ElementCollection
    @CollectionTable(name = "inspection_finding", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Finding> findings;

    @Enumerated(EnumType.STRING)
    private InspectionResult result;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Inspection() {}

    /** Of a registered site, by the holders of these certificates and no checklist. */
    public Inspection(
            Place site,
            LocalDate inspectedOn,
            List<String> inspectors,
            List<Finding> findings,
            String recordedBy,
            Instant now) {
        this.entry = UuidCreator.getTimeOrderedEpoch();
        this.id = entry;
        this.place = site;
        this.inspectedOn = inspectedOn;
        this.inspectors = new ArrayList<>(inspectors);
        this.findings = new ArrayList<>(findings);
        this.result = findings.isEmpty() ? InspectionResult.PASSED : InspectionResult.DEFICIENT;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** By a checklist, whose items the answers are known to answer. */
    Inspection followed(UUID id, Checklist checklist, NewInspection input) {
        this.id = id;
        this.checklistId = checklist.id();
        this.checklistEdition = checklist.edition();
        this.startedAt = instant(input.startedAt());
        this.endedAt = instant(input.endedAt());
        this.position = input.position();
        this.answers = List.copyOf(input.items());
        return this;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    InspectionState state() {
        return new InspectionState(
                id.toString(),
                version,
                inspectedOn,
                recordedAt,
                place.site(),
                findings.size(),
                checklistId == null ? null : checklistId.toString(),
                answers == null
                        ? null
                        : answers.stream()
                                .map(answer -> new InspectionState.Item(answer.code(), answer.result()))
                                .toList());
    }

    InspectionView view() {
        UUID list = checklistId;
        Integer edition = checklistEdition;
        return new InspectionView(
                id,
                version,
                UUID.fromString(place.site().id()),
                place.site().type(),
                place.district(),
                inspectedOn,
                startedAt,
                endedAt,
                result,
                inspectors,
                position,
                list == null || edition == null ? null : new InspectionView.FollowedChecklist(list, edition),
                answers,
                findings,
                recordedBy,
                recordedAt);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID entry() {
        return entry;
    }

    public Place place() {
        return place;
    }

    public LocalDate inspectedOn() {
        return inspectedOn;
    }

    public List<String> inspectors() {
        return List.copyOf(inspectors);
    }

    /** The edition that it followed; absent where it followed none. */
    public @Nullable UUID checklistId() {
        return checklistId;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public InspectionResult result() {
        return result;
    }
}
