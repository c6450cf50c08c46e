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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.runtime.site.Place;

/** A visit to a site on a business date and what was found there. */
@Entity
public class Inspection {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Place place;

    private LocalDate inspectedOn;

    private List<String> inspectors;

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

    /** Of a registered site, by the holders of these certificates. */
    public Inspection(
            Place site,
            LocalDate inspectedOn,
            List<String> inspectors,
            List<Finding> findings,
            String recordedBy,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.place = site;
        this.inspectedOn = inspectedOn;
        this.inspectors = new ArrayList<>(inspectors);
        this.findings = new ArrayList<>(findings);
        this.result = findings.isEmpty() ? InspectionResult.PASSED : InspectionResult.DEFICIENT;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    InspectionState state() {
        return new InspectionState(id.toString(), version, inspectedOn, recordedAt, place.site(), findings.size());
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
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

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    public InspectionResult result() {
        return result;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
