package org.sitesentinel.inspection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/** An inspection as it is shown. */
public record InspectionView(
        UUID id,
        long version,
        UUID siteId,
        SiteType siteType,
        String district,
        LocalDate inspectedOn,
        InspectionResult result,
        List<String> inspectors,
        List<Finding> findings,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {
    public InspectionView {
        inspectors = List.copyOf(inspectors);
        findings = List.copyOf(findings);
    }

    static InspectionView of(Inspection inspection) {
        SiteRef site = inspection.place().site();
        return new InspectionView(
                inspection.id(),
                inspection.version(),
                UUID.fromString(site.id()),
                site.type(),
                site.district(),
                inspection.inspectedOn(),
                inspection.result(),
                inspection.inspectors(),
                inspection.findings(),
                inspection.recordedBy(),
                inspection.recordedAt());
    }
}
